extension Report {
  /// How the page looks, on a screen, on a telephone and on A4 paper.
  ///
  /// It holds no `<`, `>` or `&`, so that it stands in the page as it is.
  static let style = layout + charts + folds + small + paper

  private static let layout = """

    html { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: #fff; color: #1a2028;
      font: 15px/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC",
        "Source Han Sans SC", "WenQuanYi Micro Hei", SimHei, SimSun, "Segoe UI", sans-serif;
      font-variant-numeric: tabular-nums; line-break: strict;
    }
    main { max-width: 880px; margin: 0 auto; padding: 56px 32px 72px; }
    h1, h2, h3, p, dl, dd { margin: 0; }
    h1 { font-size: 30px; line-height: 1.35; font-weight: 600; margin: 4px 0 20px; }
    h2 { font-size: 19px; line-height: 1.4; font-weight: 600; margin-bottom: 14px; }
    h3 { font-size: 14px; font-weight: 400; color: #525d69; }
    section, footer { margin-top: 56px; }
    .bureau { color: #525d69; letter-spacing: .06em; }
    .lead { font-size: 17px; line-height: 1.8; max-width: 42em; }
    .note { color: #525d69; font-size: 13px; margin-top: 10px; }
    .print { display: none; }
    .tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 36px 40px; }
    .tile { border-top: 1px solid #1a2028; padding-top: 10px; font-size: 13px; color: #525d69; }
    .figure { font-size: 36px; line-height: 1.25; font-weight: 600; color: #1a2028; margin: 2px 0 6px; }
    .figure small { font-size: 15px; font-weight: 400; margin-left: 4px; }
    .last { color: #1a2028; text-wrap: balance; }

    """

  private static let charts = """
    table { border-collapse: collapse; width: 100%; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { text-align: right; font-weight: 400; padding: 5px 0 5px 18px; vertical-align: middle; }
    thead th { color: #525d69; font-size: 13px; line-height: 1.4; vertical-align: bottom; }
    tr th:first-child { text-align: left; padding-left: 0; }
    tbody tr { border-top: 1px solid #e6e9ed; }
    .bars td { white-space: nowrap; width: 1%; }
    .bars thead th { width: 1%; min-width: 4.1em; }
    .bars thead .short { min-width: 0; white-space: nowrap; }
    .bars td:nth-child(2), .bars .what { width: auto; min-width: 72px; text-align: left; }
    .bars tbody th { width: 1%; min-width: 8.2em; padding-right: 6px; }
    .unmet tbody th { min-width: 13.5em; }
    .bars th small { color: #525d69; font-size: 12px; margin-left: 8px; }
    .total, .total th, .subtotal th { font-weight: 600; }
    .total td { font-weight: 600; }
    tbody .total { border-top: 1px solid #1a2028; }
    .aside th, .aside td { color: #525d69; }
    svg.bar { display: block; overflow: visible; }
    svg.patterns { position: absolute; }
    .swatch { margin-right: 5px; }
    rect.solid { fill: #1d4e79; }
    rect.light { fill: #5b94c8; }
    rect.hatched { fill: url(#hatch); stroke: #b3430e; stroke-width: 1; }
    rect.hollow { fill: #fff; stroke: #77828e; stroke-width: 1; }
    rect.frame { fill: none; stroke: #525d69; stroke-width: 1; }
    svg.line { display: block; overflow: visible; }
    .grid { stroke: #e6e9ed; stroke-width: 1; }
    .line text { font-size: 12px; fill: #525d69; }
    .month { text-anchor: middle; }
    line.first { stroke: #1d4e79; stroke-width: 2; }
    line.second { stroke: #3f7fb8; stroke-width: 2; stroke-dasharray: 7 4; }
    line.third { stroke: #b3430e; stroke-width: 2; stroke-dasharray: 2 3; }
    circle.first { fill: #1d4e79; }
    rect.second { fill: #3f7fb8; }
    path.third { fill: #b3430e; }
    .legend { display: flex; flex-wrap: wrap; gap: 4px 28px; font-size: 14px; margin-bottom: 8px; }
    .legend b { font-weight: 600; }
    .legend svg { margin-right: 6px; }

    """

  private static let folds = """
    details { margin-top: 14px; }
    summary { cursor: pointer; }
    summary:focus-visible { outline: 2px solid #1d4e79; outline-offset: 2px; }
    .how summary { font-size: 13px; color: #525d69; width: fit-content; }
    .how dl, footer dl {
      display: grid; grid-template-columns: max-content 1fr; gap: 2px 18px; margin-top: 8px;
      font-size: 13px; line-height: 1.65;
    }
    dt { color: #525d69; max-width: 11em; }
    dd { min-width: 0; overflow-wrap: anywhere; }
    dd div { color: #525d69; margin-bottom: 4px; }
    code { font: 12px/1.6 Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
    .table { border-top: 1px solid #e6e9ed; margin: 0; padding: 9px 0; }
    .table small { color: #525d69; font-size: 12px; margin-left: 12px; }
    .wide { overflow-x: auto; margin-top: 10px; font-size: 13px; }
    .wide td, .wide th { padding: 4px 0 4px 14px; }
    .wide thead th { min-width: 3.2em; }
    .wide tbody th, .wide .code { text-align: left; white-space: nowrap; }
    .wide .code { padding-left: 0; }
    .wide thead th:nth-child(2) { text-align: left; }

    """

  private static let small = """
    @media (max-width: 640px) {
      main { padding: 28px 16px 48px; }
      h1 { font-size: 24px; margin-bottom: 14px; }
      h2 { font-size: 18px; }
      .lead { font-size: 16px; }
      section, footer { margin-top: 44px; }
      .tiles { grid-template-columns: 1fr 1fr; gap: 26px 18px; }
      .figure { font-size: 27px; }
      .figure small { font-size: 13px; }
      .bars { font-size: 13px; }
      .bars th, .bars td { padding-left: 8px; }
      .bars thead th { font-size: 12px; }
      .bars thead th { min-width: 3.1em; overflow-wrap: anywhere; hyphens: auto; }
      .bars:lang(en) thead th { min-width: 2.3em; }
      .bars tbody th { min-width: 6.1em; padding-right: 0; }
      .unmet tbody th { min-width: 9em; }
      .bars td:nth-child(2), .bars .what { min-width: 40px; }
      .bars th small { display: block; margin-left: 0; }
      .swatch { display: block; margin: 0 0 2px auto; }
      .how dl, footer dl { grid-template-columns: 1fr; gap: 0; }
      dt { max-width: none; margin-top: 6px; }
      .table small { display: block; margin-left: 0; }
    }

    """

  private static let paper = """
    @page { size: A4 portrait; margin: 12mm 15mm; }
    @media print {
      body { font-size: 9.5pt; line-height: 1.55; }
      main { max-width: none; padding: 0; }
      h1 { font-size: 19pt; }
      h2 { font-size: 12.5pt; margin-bottom: 6pt; break-after: avoid; }
      .lead { font-size: 10.5pt; }
      h1 { margin-bottom: 9pt; }
      section, footer { margin-top: 15pt; }
      .tiles { gap: 11pt 22pt; }
      .tile, .note, thead th, .how dl, footer dl, .how summary { font-size: 8.5pt; }
      .figure { font-size: 21pt; }
      th, td { padding-top: 2pt; padding-bottom: 2pt; }
      thead { display: table-header-group; }
      tr, .tile, .months svg { break-inside: avoid; }
      .four-hundreds, .headlines, .months, footer { break-inside: avoid; }
      .how { display: none; }
      .how[open], .table[open] { display: block; }
      .table { display: none; }
      .wide { overflow: visible; font-size: 7.5pt; }
      .wide td, .wide th { padding-left: 4pt; overflow-wrap: anywhere; }
      .wide tbody th, .wide .code { white-space: normal; }
      .screen { display: none; }
      .print { display: block; }
    }

    """
}
