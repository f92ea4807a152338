"""Who said what, measured on articles that others have annotated; none of their texts is in this repository.

    python -m benchmarks.attribution [--polnear DIR] [--gum DIR] [--errors N] [--page FILE]

PolNeAR (`DIR` is one part of it, such as `dev`): F1 of statements whose content and source are right, as
`benchmarks.score_polnear` counts, with a 95 % interval by resampling the articles; once for what is said, once for all
that PolNeAR marks, thought and wish included. Then words a second of processor time, precision by `confidence`, and
errors by class. Peers are measured in the same run, where they are installed: `pip install -e ".[peers]"`.

GUM: recall of its attribution relations; `benchmarks.attribution.gum` says how they are counted.

Without `DIR`, the folders `polnear/dev` and `gum` of `NEWSMODEL_DATA` are taken, where they are there.

`--page docs/how-much-it-finds.md` also writes the figures into the page, with a plot beside it; its prose stays.
"""
