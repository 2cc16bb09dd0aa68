// @ts-check
// The tile map: a square for each region or province, near its true neighbours.
(() => {
  /** @typedef {{ code: string, column: number, row: number, short: string }} Tile */
  /** @type {Tile[]} */
  const tiles = facts.tiles.map(([code, column, row, short]) => ({ code: String(code), column, row, short }));
  /** @type {(code: string) => string} */
  const regionOf = code => Number(code) <= 12 ? code : String(Math.floor(Number(code) / 1000));

  // Tiles that a run has figures of, for an indicator.
  /** @type {(name: string, level: string) => Tile[]} */
  const known = (name, level) => tiles.filter(tile =>
    (Number(tile.code) <= 12) === (level === 'regions') && facts.yearly[name]?.[tile.code]);

  /** @type {(text: string, most: number) => string[]} */
  const lines = (text, most) => {
    const out = [''];
    for (const word of text.split(/(?<=[\s-])/)) {
      const last = out.length - 1;
      if ((out[last] + word).trim().length <= most || !out[last]) out[last] += word;
      else out.push(word);
    }
    return out.map(line => line.trim()).filter(Boolean);
  };

  frame.register('map', (speaker, state, room) => {
    const colours = room.colours;
    const scenario = Number(state.scenario);
    const year = Math.min(Number(state.year), speaker.words.years.length - 1);
    const levels = ['provinces', 'regions'].filter(level => facts.indicators.some(one => known(one.name, level).length));
    if (!levels.includes(state.level)) state.level = levels[0];
    const offered = facts.indicators.filter(one => one.mapped && known(one.name, state.level).length);
    if (!offered.some(one => one.name === state.indicator) && offered.length) state.indicator = offered[0].name;
    const name = state.indicator;
    const shown = known(name, state.level).map(tile => ({ ...tile, value: tell.yearly(name, tile.code, scenario)[year] }));
    const values = shown.map(tile => tile.value);
    const [least, most] = axes.extremes(values);
    const low = Number(values[least]);
    const high = Number(values[most]);
    /** @type {(value: Figure) => string} */
    const paint = value => value === null || value === undefined ? colours.rest
      : look.between(colours.low, colours.high, high > low ? (value - low) / (high - low) : 0.5);
    const columns = Math.max(1, ...shown.map(tile => tile.column)) + 1;
    const rows = Math.max(1, ...shown.map(tile => tile.row)) + 1;
    const region = state.level === 'regions';
    const side = Math.min(room.width / columns, region ? 150 : 74);
    let tall = region ? Math.min(side * 0.62, 74) : side * (room.narrow ? 1.15 : 0.86);
    if (region && room.narrow) tall = 78;
    /** @type {(tile: Tile) => string} */
    const where = tile => speaker.place(tile.code);
    return {
      title: least < 0 ? speaker.indicator(name) : speaker.say('map_title', {
        indicator: speaker.indicator(name), low: speaker.value(name, low), lowest: speaker.quoted(where(shown[least])),
        high: speaker.value(name, high), highest: speaker.quoted(where(shown[most])),
      }),
      subtitle: speaker.say('map_sub', { unit: speaker.unit(name), year: speaker.words.years[year], scenario: speaker.scenario(scenario) }),
      choices: [
        { name: 'indicator', label: speaker.say('indicator'), options: axes.indicators(speaker, offered) },
        { name: 'scenario', label: speaker.say('scenario'), options: axes.scenarios(speaker) },
        { name: 'year', label: speaker.say('year'), options: axes.years(speaker) },
        { name: 'level', label: speaker.say('level'), options: [{ items: levels.map(level => [level, speaker.say(level)]) }] },
      ],
      height: rows * tall + 8,
      empty: speaker.say('nothing'),
      note: least < 0 ? [] : [scale(speaker, name, low, high, colours)],
      option: !shown.length ? null : {
        grid: { left: (room.width - side * columns) / 2, top: 4, width: side * columns, height: rows * tall },
        xAxis: { type: 'value', min: 0, max: columns, show: false },
        yAxis: { type: 'value', min: 0, max: rows, inverse: true, show: false },
        series: [{
          type: 'custom', data: shown.map(tile => [tile.column, tile.row]),
          renderItem(params, canvas) {
            const tile = shown[params.dataIndex];
            return { type: 'group', children: draw(tile, canvas.coord([tile.column, tile.row])) };
          },
        }],
        tooltip: {
          trigger: 'item',
          formatter(point) {
            const tile = shown[point.dataIndex];
            const heading = where(tile) + (region ? '' : ' · ' + speaker.place(regionOf(tile.code)));
            return frame.tip(heading, [[null, speaker.indicator(name), speaker.whole(name, tile.value)]]);
          },
        },
      },
      head: [speaker.say(region ? 'region' : 'place_column'), speaker.indicator(name) + ' (' + speaker.unit(name) + ')'],
      rows: shown.map(tile => [where(tile), speaker.value(name, tile.value, true)]),
    };

    // A tile: its colour, a thick edge where another region or nothing begins, its name.
    function draw(/** @type {Tile & { value: Figure }} */ tile, /** @type {number[]} */ [x, y]) {
      const color = paint(tile.value);
      /** @type {object[]} */
      const parts = [{ type: 'rect', shape: { x: x + 1, y: y + 1, width: side - 2, height: tall - 2 }, style: { fill: color } }];
      const sides = [[0, -1, x, y, x + side, y], [0, 1, x, y + tall, x + side, y + tall], [-1, 0, x, y, x, y + tall], [1, 0, x + side, y, x + side, y + tall]];
      for (const [right, down, x1, y1, x2, y2] of sides) {
        const next = shown.find(one => one.column === tile.column + right && one.row === tile.row + down);
        if (next && regionOf(next.code) === regionOf(tile.code)) continue;
        parts.push({
          type: 'line', silent: true, shape: { x1, y1, x2, y2 },
          style: { stroke: colours.ink, lineWidth: region ? 1 : 1.75, lineCap: 'square' },
        });
      }
      const size = region ? (room.narrow ? 11 : 12) : side < 50 ? 9 : 10.5;
      let text = side < 50 && !region ? (speaker.right ? [] : [tile.short]) : lines(where(tile), Math.floor(side / (size * 0.56)));
      if (region || side >= 60) text = text.slice(0, region ? 3 : 2).concat(speaker.value(name, tile.value));
      if (text.length) {
        parts.push({
          type: 'text', silent: true,
          style: {
            text: text.map(speaker.set).join('\n'), x: x + side / 2, y: y + tall / 2, fill: look.on(color), align: 'center', verticalAlign: 'middle',
            fontSize: size, lineHeight: size * 1.3, fontFamily: look.font,
          },
        });
      }
      return parts;
    }
  }, { indicator: 'coverage', scenario: 0, year: facts.year, level: 'provinces' });

  // The colours from least to most, with figures.
  /** @type {(speaker: Speaker, name: string, low: number, high: number, colours: Theme) => Element} */
  const scale = (speaker, name, low, high, colours) => {
    const bar = make('i', { 'aria-hidden': 'true' });
    bar.style.background = 'linear-gradient(to ' + (speaker.right ? 'left' : 'right') + ',' + colours.low + ',' + colours.high + ')';
    return make('span', { class: 'scale' }, speaker.value(name, low), bar, speaker.value(name, high));
  };
})();
