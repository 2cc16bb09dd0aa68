// @ts-check
// Any indicator, any place, any scenario: over time, or between places in a year.
(() => {
  /** @typedef {{ indicator: string, place: string, view: string, year: number | string }} State */
  /** @typedef {Omit<Shown, 'subtitle'>} Part */
  // The country and its milieux have no number.
  /** @type {(code: string) => number} */
  const number = code => code.startsWith('MA') ? 0 : Number(code.split(':')[0]);
  /** @type {(speaker: Speaker, codes: string[]) => Group[]} */
  const groups = (speaker, codes) => {
    /** @type {(from: number, to: number) => Group['items']} */
    const of = (from, to) => codes.filter(code => number(code) >= from && number(code) <= to).map(code => [code, speaker.place(code)]);
    return [
      { items: of(0, 0) }, { heading: speaker.say('regions'), items: of(1, 12) }, { heading: speaker.say('provinces'), items: of(13, 99999) },
    ].filter(group => group.items.length);
  };
  // The country, then regions each with its milieux, then provinces.
  /** @type {(one: string, other: string) => number} */
  const order = (one, other) => {
    /** @type {(code: string) => number} */
    const milieu = code => code.endsWith(':urban') ? 1 : code.endsWith(':rural') ? 2 : 0;
    return number(one) - number(other) || milieu(one) - milieu(other);
  };
  // Numbers of an axis, in the unit of the subtitle.
  /** @type {(speaker: Speaker, name: string) => (value: number) => string} */
  const axis = (speaker, name) => value => {
    const kind = tell.unit(name);
    if (kind === 'share') return speaker.write.percent(value, value % 1 ? 1 : 0);
    if (kind === 'index') return speaker.write.decimal(value, 2);
    return speaker.write.decimal(value, value % 1 ? 1 : 0);
  };

  /** @type {View<State, Part>} */
  const overTime = (speaker, state, room) => {
    const name = state.indicator;
    const byMonth = Boolean(facts.monthly[name]?.[state.place]);
    /** @type {(index: number) => Listed} */
    const list = index => (byMonth ? tell.monthly : tell.yearly)(name, state.place, index);
    const times = byMonth ? speaker.words.months : speaker.words.years;
    const all = axes.chosen(list);
    const last = times.length - 1;
    const [least, most] = axes.extremes(all.map(index => list(index)[last]));
    return {
      ...axes.lines(speaker, room, {
        indicator: name, list, column: speaker.say(byMonth ? 'month' : 'year'), names: times,
        around: (index, at) => !byMonth && state.place === 'MA' ? tell.interval(name, index, at) : null,
        xAxis: byMonth ? axes.months(room, speaker, { boundaryGap: false }) : axes.names(room, times.map(speaker.set), { axisLabel: { color: room.colours.ink } }),
        yAxis: axes.values(room, axis(speaker, name), { scale: tell.unit(name) === 'index' }),
      }),
      title: least < 0 ? '' : speaker.say('explorer_title', {
        indicator: speaker.indicator(name), place: speaker.place(state.place), when: times[last],
        low: speaker.value(name, list(all[least])[last]), high: speaker.value(name, list(all[most])[last]),
      }),
    };
  };

  /** @type {(speaker: Speaker, state: State, room: Room, codes: string[]) => Part} */
  const between = (speaker, state, room, codes) => {
    const name = state.indicator;
    const year = Math.min(Number(state.year), speaker.words.years.length - 1);
    /** @type {(code: string, index: number) => number | null} */
    const value = (code, index) => tell.yearly(name, code, index)[year] ?? null;
    const all = tell.chosen.filter(index => codes.some(code => value(code, index) !== null));
    const lead = all[0];
    // From the least to the most under the first of those chosen, so that the most is on top.
    const rows = codes.slice().sort((one, other) => Number(value(one, lead)) - Number(value(other, lead)));
    const [least, most] = axes.extremes(rows.map(code => value(code, lead)));
    const right = speaker.right;
    return {
      title: least < 0 ? '' : speaker.say('explorer_places', {
        indicator: speaker.indicator(name), when: speaker.words.years[year] + ' – ' + speaker.scenario(lead),
        low: speaker.value(name, value(rows[least], lead)), lowest: speaker.quoted(speaker.place(rows[least])),
        high: speaker.value(name, value(rows[most], lead)), highest: speaker.quoted(speaker.place(rows[most])),
      }),
      height: rows.length * (rows.length > 20 ? 19 : 30) + 50, empty: '',
      option: !all.length ? null : {
        grid: axes.grid({ top: 4, left: right ? 24 : 8, right: right ? 8 : 24 }),
        xAxis: axes.values(room, axis(speaker, name), { inverse: right, splitNumber: room.narrow ? 3 : 6 }),
        yAxis: axes.names(room, rows.map(code => speaker.set(speaker.place(code))), {
          position: right ? 'right' : 'left',
          splitLine: { show: true, lineStyle: { color: room.colours.line } },
          axisLabel: { color: room.colours.ink, interval: 0, fontSize: rows.length > 20 ? 11 : 12, width: room.narrow ? 110 : 200, overflow: 'truncate' },
        }),
        series: all.map(index => {
          const { symbol, color } = look.of(index, room.colours);
          return {
            type: 'scatter', symbol, symbolSize: 9, z: index === 0 ? 6 : 5, emphasis: { disabled: true },
            itemStyle: { color, opacity: 0.9 }, data: rows.map((code, at) => [value(code, index), at]),
          };
        }),
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow', axis: 'y' },
          formatter([point]) {
            const code = rows[point.value[1]];
            return frame.tip(speaker.place(code), all.map(index => [look.of(index, room.colours), speaker.title(index), speaker.whole(name, value(code, index))]));
          },
        },
      },
      head: [speaker.say('place_column'), ...all.map(speaker.title)],
      rows: rows.slice().reverse().map(code => [speaker.place(code), ...all.map(index => speaker.value(name, value(code, index), true))]),
    };
  };

  frame.register('explorer', (speaker, /** @type {State} */ state, room) => {
    const offered = facts.indicators.filter(one => facts.yearly[one.name] || facts.monthly[one.name]);
    const name = state.indicator;
    const there = { ...facts.monthly[name], ...facts.yearly[name] };
    // In the order of the words, which is that of the country.
    const codes = Object.keys(speaker.words.places).sort(order).filter(code => there[code]);
    if (!codes.includes(state.place)) state.place = codes[0];
    const whole = codes.filter(code => Number(code));
    const regions = whole.filter(code => number(code) <= 12);
    const provinces = whole.filter(code => number(code) > 12);
    /** @type {Group['items']} */
    const views = [['time', speaker.say('over_time')]];
    if (regions.length) views.push(['region', speaker.say('by_region')]);
    if (provinces.length) views.push(['province', speaker.say('by_province')]);
    if (!views.some(([view]) => view === state.view)) state.view = 'time';
    const over = state.view === 'time';
    const shown = over ? overTime(speaker, state, room) : between(speaker, state, room, state.view === 'region' ? regions : provinces);
    return {
      ...shown, key: true, title: shown.title || speaker.indicator(name),
      subtitle: speaker.say('explorer_sub', { meaning: speaker.meaning(name).replace(/[.\s]+$/, ''), unit: speaker.unit(name) }),
      empty: speaker.say(tell.chosen.length ? 'nothing' : 'choose'),
      choices: [
        { name: 'indicator', label: speaker.say('indicator'), options: axes.indicators(speaker, offered) },
        { name: 'view', label: speaker.say('show'), options: [{ items: views }] },
        over ? { name: 'place', label: speaker.say('place'), options: groups(speaker, codes) }
          : { name: 'year', label: speaker.say('year'), options: axes.years(speaker) },
      ],
    };
  }, { indicator: 'paid_households', place: 'MA', view: 'time', year: facts.year });
})();
