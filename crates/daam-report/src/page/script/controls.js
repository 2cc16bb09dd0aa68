// @ts-check
// The controls above a chart: choices, and the key in which scenarios are taken in and out.
const controls = {
  // A labelled choice, its options in groups, each under a heading or none.
  /** @type {(one: Choice, value: unknown, choose: (value: string) => void) => Element} */
  choice(one, value, choose) {
    const select = make('select', { 'data-keep': one.name, onchange: () => choose(select.value) }, one.options.map(group =>
      group.heading ? options(make('optgroup', { label: group.heading }), group.items) : group.items.map(([of, text]) => make('option', { value: of }, text))));
    select.value = String(value);
    return make('label', {}, make('span', {}, one.label), select);
  },

  // A short line with its symbol, as the chart draws it.
  /** @type {(mark: Mark) => Element} */
  swatch(mark) {
    const dash = mark.dash === 'solid' ? 'none' : mark.dash.join(' ');
    const hollow = mark.symbol.startsWith('empty');
    const paint = { fill: hollow ? 'var(--card)' : mark.color, stroke: mark.color, 'stroke-width': 1.5 };
    const shape = mark.symbol.replace('empty', '').toLowerCase();
    return drawn('svg', { viewBox: '0 0 26 10', 'aria-hidden': 'true' },
      drawn('line', { x1: 0, x2: 26, y1: 5, y2: 5, stroke: mark.color, 'stroke-width': mark.width, 'stroke-dasharray': dash }),
      shape === 'circle' && drawn('circle', { cx: 13, cy: 5, r: 3.2, ...paint }),
      shape === 'rect' && drawn('rect', { x: 10, y: 2, width: 6, height: 6, ...paint }),
      shape === 'triangle' && drawn('path', { d: 'M13 1.5 17 8.5H9Z', ...paint }),
      shape === 'diamond' && drawn('path', { d: 'M13 .8 17.2 5 13 9.2 8.8 5Z', ...paint }));
  },
  // A mark and what it stands for, in a note.
  /** @type {(mark: Mark, text: string) => Element} */
  entry: (mark, text) => make('span', {}, controls.swatch(mark), text),

  // The key: a button a scenario, pressed when it is shown; many are folded away.
  /** @type {(speaker: Speaker, colours: Theme) => Element} */
  key(speaker, colours) {
    const chosen = tell.chosen;
    /** @type {(index: number) => Element} */
    const button = index => {
      const on = chosen.includes(index);
      return make('button', {
        type: 'button', 'aria-pressed': String(on), 'data-keep': 'scenario-' + index,
        onclick() {
          tell.chosen = on
            ? chosen.filter(other => other !== index)
            : chosen.concat(index).sort((one, other) => one - other);
          frame.refresh();
        },
      }, controls.swatch(look.of(index, colours)), make('bdi', {}, speaker.title(index)));
    };
    const all = speaker.words.scenarios.map((_, index) => index);
    const few = all.length <= 12;
    const rest = few ? [] : all.filter(index => !chosen.includes(index));
    return make('fieldset', { class: 'key' }, make('legend', {}, speaker.say('scenarios')),
      all.filter(index => !rest.includes(index)).map(button),
      !few && make('details', { class: 'aside' },
        make('summary', { 'data-keep': 'others' }, speaker.say('others', { count: speaker.write.decimal(rest.length, 0) })),
        make('div', {}, rest.map(button))));
  },
};
