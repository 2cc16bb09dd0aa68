// @ts-check
// Parts that several charts are made of.
/** @type {Axes} */
const axes = {
  // Room around a drawing; labels keep inside of it.
  grid: more => ({ left: 8, right: 18, top: 16, bottom: 8, containLabel: true, outerBoundsMode: 'none', ...more }),

  // Values upwards, written by `text`.
  values: (room, text, more) => ({
    type: 'value',
    axisLabel: { color: room.colours.muted, fontSize: 12, formatter: text, hideOverlap: true },
    axisLine: { show: false }, axisTick: { show: false },
    splitLine: { lineStyle: { color: room.colours.line } },
    splitNumber: room.narrow ? 4 : 5, ...more,
  }),

  // Names along an axis.
  names: (room, list, more) => ({
    type: 'category', data: list,
    axisLine: { lineStyle: { color: room.colours.rest } }, axisTick: { show: false },
    ...more, axisLabel: { color: room.colours.muted, fontSize: 12, ...more?.axisLabel },
  }),

  // Months, labelled where a year or a part of it begins.
  months(room, speaker, more) {
    const wanted = room.narrow ? 3 : 7;
    const step = [1, 2, 3, 6, 12, 24, 60].find(size => facts.months / size <= wanted) || 120;
    /** @type {(index: number) => boolean} */
    const shown = index => (index - facts.january + 1200) % step === 0;
    return axes.names(room, speaker.words.months.map(speaker.set), {
      axisTick: { show: true, alignWithLabel: true, interval: shown, lineStyle: { color: room.colours.rest } },
      axisLabel: { interval: shown, hideOverlap: true }, ...more,
    });
  },

  // A line in the look of its scenario.
  line(index, data, room, name) {
    const mark = look.of(index, room.colours);
    const many = data.length > 12;
    return {
      type: 'line', name, data, z: index === 0 ? 5 : 4,
      symbol: mark.symbol, symbolSize: many ? 5 : 8, showSymbol: !many,
      lineStyle: { color: mark.color, width: mark.width, type: mark.dash },
      itemStyle: { color: mark.color }, emphasis: { disabled: true },
    };
  },

  // The others, thin and grey, so that what is chosen is seen among them.
  ghosts: (list, room) => Array.from({ length: tell.count }, (_, index) => index)
    .filter(index => !tell.chosen.includes(index) && list(index).length)
    .map(index => ({
      type: 'line', data: list(index), silent: true, symbol: 'none', z: 1, tooltip: { show: false },
      lineStyle: { color: room.colours.rest, width: 1, opacity: 0.55 },
    })),

  // Those chosen of whom something is known.
  chosen: list => tell.chosen.filter(index => list(index).some(value => value !== null)),

  // Lines of those chosen over the others, told in a tip and as a table.
  lines(speaker, room, { indicator, list, column, names, heading = at => names[at], around = () => null, sorted, xAxis, yAxis }) {
    const all = axes.chosen(list);
    return {
      key: true, height: room.narrow ? 300 : 400, empty: speaker.say('choose'),
      option: !all.length ? null : {
        grid: axes.grid(), xAxis, yAxis,
        series: [...axes.ghosts(list, room), ...all.map(index => axes.line(index, list(index), room, speaker.title(index)))],
        tooltip: {
          trigger: 'axis', axisPointer: { lineStyle: { color: room.colours.muted } },
          formatter([{ dataIndex: at }]) {
            const order = sorted ? all.slice().sort((one, other) => Number(list(other)[at]) - Number(list(one)[at])) : all;
            return frame.tip(heading(at), order.map(index =>
              [look.of(index, room.colours), speaker.title(index), speaker.whole(indicator, list(index)[at], around(index, at))]));
          },
        },
      },
      head: [column, ...all.map(speaker.title)],
      rows: names.map((name, at) => [name, ...all.map(index => speaker.value(indicator, list(index)[at], true))]),
    };
  },

  // Margins of error across the ends of lying bars: [bar, least, most].
  margins: (data, color) => ({
    type: 'custom', silent: true, z: 6, tooltip: { show: false }, data, encode: { x: [1, 2], y: 0 },
    renderItem(_, canvas) {
      const [low, high] = [1, 2].map(end => canvas.coord([canvas.value(end), canvas.value(0)]));
      const strokes = [low, high].map(end => [end[0], end[1] - 5, end[0], end[1] + 5]).concat([[...low, ...high]]);
      return {
        type: 'group',
        children: strokes.map(([x1, y1, x2, y2]) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: color, lineWidth: 1.5 } })),
      };
    },
  }),

  extremes(list) {
    let least = -1, most = -1;
    list.forEach((value, at) => {
      if (value === null || value === undefined) return;
      if (least < 0 || value < Number(list[least])) least = at;
      if (most < 0 || value > Number(list[most])) most = at;
    });
    return [least, most];
  },

  // Names of scenarios for a choice; the first is the one compared with.
  scenarios(speaker, filter = () => true) {
    /** @type {Group['items']} */
    const items = speaker.words.scenarios.map((title, index) => [index, title]);
    return [{ items: items.filter(([index]) => filter(Number(index))) }];
  },
  years: speaker => [{ items: speaker.words.years.map((text, at) => [at, text]) }],
  indicators: (speaker, offered) => [{ items: offered.map(one => [one.name, speaker.indicator(one.name)]) }],
  // The end of the population a tenth is.
  end: (speaker, decile) => decile === 1 || decile === 10 ? '\n' + speaker.set(speaker.say(decile === 1 ? 'poorest' : 'richest')) : '',
};
