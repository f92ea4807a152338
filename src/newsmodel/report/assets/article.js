
// Filters, the note on a statement, and the arcs of disputes. All of it is on the page already; this only shows
// and hides, copies an entry into the note, and draws.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const numbers = (text) => (text || "").split(" ").filter(Boolean).map(Number);
  const cards = all(".card");
  const form = document.querySelector(".filters");
  const prose = document.querySelector(".prose");
  if (!cards.length) return;

  const disputes = all(".arc").map((arc) => {
    const [by, target] = arc.dataset.pair.split("-").map(Number);
    return { by, target, arc };
  });
  let shown = new Set(cards.map((_, index) => index + 1));

  // Filters: of each row of boxes and each list, what is chosen; nothing chosen is everything.
  const filter = () => {
    const asked = new FormData(form);
    const speakers = asked.getAll("speaker");
    const wanted = ({ dataset }) =>
      (!speakers.length || speakers.includes(dataset.speaker)) &&
      ["kind", "act", "said"].every((name) => asked.get(name) === "*" || asked.get(name) === dataset[name]) &&
      (!asked.has("disputed") || "disputed" in dataset);
    cards.forEach((card) => { card.hidden = !wanted(card); });
    shown = new Set(cards.flatMap((card, index) => (card.hidden ? [] : [index + 1])));
    const isShown = (number) => shown.has(number);
    all(".said, .dot").forEach((part) => part.classList.toggle("off", !numbers(part.dataset.s).some(isShown)));
    all(".exchange").forEach((part) => { part.hidden = !numbers(part.dataset.any).some(isShown); });
    disputes.forEach(({ by, target, arc }) => arc.classList.toggle("off", !isShown(by) && !isShown(target)));
    form.querySelector(".shown").value =
      shown.size === cards.length ? "" : `${shown.size} of ${cards.length} statements`;
    draw();
  };

  // The note: the entry of the statement that is pointed at, reached by keyboard, or held.
  const note = document.querySelector(".note");
  const body = note.querySelector(".note-body");
  const key = [...body.childNodes];
  const close = document.createElement("button");
  close.type = "button";
  close.className = "note-close";
  close.textContent = "Close";
  note.prepend(close);
  let held = 0;
  let pointed = 0;

  const parts = new Map(); // what belongs to a statement, by its number
  all(".said, .evidence, .dot").forEach((part) =>
    [...numbers(part.dataset.s), ...numbers(part.dataset.e)].forEach((number) =>
      parts.set(number, [...(parts.get(number) || []), part])));
  const light = (number) => {
    const arcs = all("[data-pair]").filter(({ dataset }) => dataset.pair.split("-").map(Number).includes(number));
    all(".lit").forEach((part) => part.classList.remove("lit"));
    [...(parts.get(number) || []), ...arcs].forEach((part) => part.classList.add("lit"));
    const margin = document.querySelector(".margin");
    if (margin) margin.classList.toggle("some", arcs.length > 0);
  };
  const show = (number) => {
    const card = cards[number - 1];
    light(number);
    note.classList.toggle("open", Boolean(card));
    body.className = card ? `note-body ${card.className.replace("card", "")}` : "note-body";
    body.classList.toggle("held", Boolean(card) && held === number);
    body.replaceChildren(...(card ? [...card.childNodes].map((child) => child.cloneNode(true)) : key));
  };
  const numberAt = (target) => {
    const part = target instanceof Element ? target.closest("[data-s]") : null;
    return part ? numbers(part.dataset.s).at(-1) : 0;
  };
  const release = () => { held = 0; pointed = 0; show(0); };

  const narrow = matchMedia("(max-width: 62rem)"); // there the note covers the page: it opens when it is asked for
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (held || pointerType === "touch" || note.contains(target)) return;
    const number = numberAt(target);
    if (number === pointed) return;
    pointed = number;
    if (narrow.matches) light(number);
    else if (number) show(number);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (!note.contains(target) && numberAt(target) && target.matches(":focus-visible")) {
      held = 0;
      show(numberAt(target));
    }
  });
  document.addEventListener("click", (event) => {
    const number = numberAt(event.target);
    if (!number || event.ctrlKey || event.metaKey) return;
    if (event.target.closest(".card, .exchange") && !note.contains(event.target)) return; // links to entries
    event.preventDefault();
    held = held === number ? 0 : number;
    show(number);
    if (note.contains(event.target)) into(number);
  });
  close.addEventListener("click", release);

  const said = (number) => prose.querySelector(`.said[data-s~="${number}"]`);
  const into = (number) => {
    const link = said(number);
    if (link) link.focus({ preventScroll: true });
    if (link) link.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") release();
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const here = way && event.target.closest && event.target.closest(".said") ? numberAt(event.target) : 0;
    if (!here) return;
    const order = [...shown].filter(said);
    const next = order[order.indexOf(here) + way];
    if (next) {
      event.preventDefault();
      held = 0;
      into(next);
      show(next);
    }
  });

  // Arcs: from a rebuttal to what it disputes, in the margin; each as far out as the arcs that it spans need.
  const svg = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
    return made;
  };
  const draw = () => {
    const margin = document.querySelector(".margin") || prose.appendChild(svg("svg", { class: "margin", "aria-hidden": "true" }));
    const { top } = prose.getBoundingClientRect();
    const height = (number) => {
      const link = said(number);
      return link ? link.getClientRects()[0].top - top + 13 : null;
    };
    const lines = disputes
      .filter(({ by, target }) => shown.has(by) || shown.has(target))
      .map(({ by, target }) => ({ pair: `${by}-${target}`, from: height(by), to: height(target) }))
      .filter(({ from, to }) => from !== null && to !== null)
      .sort((one, other) => Math.abs(one.from - one.to) - Math.abs(other.from - other.to));
    const width = margin.getBoundingClientRect().width;
    const rings = [];
    lines.forEach((line) => {
      const [low, high] = [Math.min(line.from, line.to) - 3, Math.max(line.from, line.to) + 3];
      let ring = 0;
      while ((rings[ring] || []).some(([start, end]) => start < high && low < end)) ring += 1;
      (rings[ring] ||= []).push([low, high]);
      line.ring = ring;
    });
    const step = Math.min(11, (width - 14) / Math.max(rings.length, 1));
    margin.replaceChildren(...lines.map(({ pair, from, to, ring }) => {
      const out = Math.min(width - 2, 14 + step * ring), turn = Math.min(9, Math.abs(to - from) / 2), way = to > from ? 1 : -1;
      const end = from === to ? to + 8 : to + 3; // an arc that ends where another begins stays apart from it
      const line = `M2 ${from}H${out - turn}Q${out} ${from} ${out} ${from + way * turn}V${end - way * turn}Q${out} ${end} ${out - turn} ${end}H8`;
      const drawn = svg("g", { "data-pair": pair });
      drawn.append(svg("path", { d: line }), svg("path", { d: `M1 ${end}l8 -4v8Z`, class: "tip" }));
      return drawn;
    }));
  };

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  new ResizeObserver(draw).observe(prose);
  filter();
})();
