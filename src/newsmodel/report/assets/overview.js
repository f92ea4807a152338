
// Filters and pages of the statements, which stand in the page as data. All text goes in as text, never as HTML.
"use strict";
(() => {
  const PAGE = 200;
  const form = document.querySelector(".filters");
  if (!form) return;
  const data = JSON.parse(document.getElementById("data").textContent);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const statements = data.statements.map(
    ([article, party, name, said, first, last, text, kind, act, rule, confidence, against]) =>
      ({ article, speaker: party < 0 ? name : data.parties[party], named: party >= 0, said, first, last, text, kind, act, rule, confidence, against }),
  );
  const names = new Set(data.parties.map(plain));
  const list = document.querySelector(".rows");
  const pagers = [...document.querySelectorAll(".pager")];
  let found = [];
  let from = 0;

  const make = (name, look, ...children) => {
    const made = document.createElement(name);
    if (look) made.className = look;
    made.append(...children);
    return made;
  };
  const source = (number) => {
    const [title, where, url] = data.articles[number] || ["", "", ""];
    const called = url ? Object.assign(make("a", "", title), { href: url, rel: "noopener noreferrer" }) : title;
    return where && where !== title ? [called, `, ${where}`] : [called];
  };
  const opponents = (against) => against.flatMap(([number, name, how], place) => {
    const who = number < 0 ? make("b", "", name) : Object.assign(make("button", "", name), { type: "button", onclick: () => jump(number) });
    return [place ? ", " : "≠ disputed by ", who, ` (${how})`];
  });
  const row = ({ speaker, named, said, article, first, text, kind, act, rule, confidence, against }) => {
    const when = make("div", "when", said || make("span", "unknown", first ? `reported ${day(first)}` : "day unknown"));
    const who = make("div", named ? "who" : "who unknown", make("bdi", "", speaker));
    const words = make("q", "", text);
    words.dir = "auto";
    const what = make("div", "what", words);
    if (against.length) what.append(make("p", "against", ...opponents(against)));
    what.append(make("p", "meta", `${act}, ${kind}; rule `, make("code", "", rule || "unnamed"), `, confidence ${confidence.toFixed(2)}; `, ...source(article)));
    return make("li", "row", when, who, what);
  };
  const MONTHS = "January February March April May June July August September October November December".split(" ");
  const day = (iso) => {
    const [year, month, date] = iso.split("-").map(Number);
    return `${date} ${MONTHS[month - 1]} ${year}`;
  };

  const show = (start) => {
    from = Math.max(0, Math.min(start, Math.floor((found.length - 1) / PAGE) * PAGE));
    const those = found.slice(from, from + PAGE);
    list.start = from + 1;
    list.replaceChildren(...those.map(row));
    const shown = (number) => number.toLocaleString("en");
    const told = found.length
      ? `${shown(from + 1)} to ${shown(from + those.length)} of ${shown(found.length)}`
      : "No statement is as you ask for.";
    pagers.forEach((pager) => {
      const [before, next] = pager.querySelectorAll("button");
      pager.querySelector(".shown").textContent = told;
      before.disabled = from === 0;
      next.disabled = from + PAGE >= found.length;
    });
    pagers[1].hidden = those.length < 10;
  };
  const filter = () => {
    const asked = new FormData(form);
    const speaker = plain(asked.get("speaker")).trim();
    const exact = names.has(speaker); // "Ana Ruiz" is not "Eliana Ruiz"
    const words = plain(asked.get("words")).split(/\s+/).filter(Boolean);
    const { kind, act, since, until } = Object.fromEntries(asked);
    found = statements.filter((one) => {
      one.plain ??= plain(one.text);
      return (!speaker || (exact ? plain(one.speaker) === speaker : plain(one.speaker).includes(speaker))) &&
        words.every((word) => one.plain.includes(word)) &&
        (kind === "*" || kind === one.kind) && (act === "*" || act === one.act) &&
        (!since || (one.last && one.last >= since)) && (!until || (one.first && one.first <= until)) &&
        (!asked.has("disputed") || one.against.length > 0);
    });
    show(0);
  };
  const jump = (number) => {
    if (!found.includes(statements[number])) { form.reset(); filter(); }
    const place = found.indexOf(statements[number]);
    show(Math.floor(place / PAGE) * PAGE);
    const there = list.children[place - from];
    there.tabIndex = -1;
    there.classList.add("found");
    there.scrollIntoView({ block: "center" });
    there.focus({ preventScroll: true });
  };
  const ask = (fields) => {
    form.reset();
    Object.entries(fields).forEach(([name, value]) => { form.elements[name].value = value; });
    filter();
    document.getElementById("statements").scrollIntoView();
  };

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("click", ({ target }) => {
    const way = target.closest(".pager button");
    const name = target.closest(".name");
    const bar = target.closest(".days g");
    const more = target.closest(".more");
    if (target.closest(".everything")) { form.reset(); filter(); }
    if (way) { show(from + PAGE * Number(way.dataset.way)); list.focus({ preventScroll: true }); document.getElementById("statements").scrollIntoView(); }
    if (name) ask({ speaker: name.dataset.name });
    if (bar) ask({ since: bar.dataset.first, until: bar.dataset.last });
    if (more) { document.querySelectorAll(".ranking tr[hidden]").forEach((hidden) => { hidden.hidden = false; }); more.remove(); }
  });
  filter();
})();
