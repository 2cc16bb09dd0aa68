// @ts-check
// Poverty without and with support in each place: two points and the way from one to the other.
(() => {
  const BEFORE = 'poverty_headcount_before_transfer';
  const AFTER = 'poverty_headcount';

  frame.register('poverty', (speaker, /** @type {{ scenario: number | string }} */ state, room) => {
    const scenario = Number(state.scenario);
    const year = facts.year;
    /** @typedef {{ place: string, before: number, after: number }} Row */
    /** @type {(places: string[]) => Row[]} */
    const of = places => places.flatMap(place => {
      const before = tell.yearly(BEFORE, place, scenario)[year] ?? null;
      const after = tell.yearly(AFTER, place, scenario)[year] ?? null;
      return before === null || after === null ? [] : [{ place, before, after }];
    });
    // The country and its milieux first, then regions from the poorest.
    const country = of(['MA', 'MA:urban', 'MA:rural']);
    const regions = of(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    const rows = [...country, ...regions.sort((one, other) => other.before - one.before)].reverse();
    const whole = country[0];
    const right = speaker.right;
    const above = room.narrow;
    /** @type {(value: Figure) => string} */
    const percent = value => speaker.write.percent(value, 2);
    const gaps = whole && {
      before: percent(whole.before), after: percent(whole.after), year: speaker.words.years[year], scenario: speaker.scenario(scenario),
    };
    /** @type {Mark} */
    const without = { color: room.colours.muted, dash: 'solid', symbol: 'emptyCircle', width: 0 };
    /** @type {Mark} */
    const withIt = { color: room.colours.series[0], dash: 'solid', symbol: 'circle', width: 0 };
    /** @type {(mark: Mark, value: (row: Row) => number) => Series} */
    const point = ({ symbol, color }, value) => ({
      type: 'scatter', symbol, symbolSize: 11, z: 5, data: rows.map((row, at) => [value(row), at]),
      itemStyle: { color, borderColor: color, borderWidth: 2 }, emphasis: { disabled: true },
    });
    return {
      title: !whole ? speaker.indicator(AFTER) : speaker.say(whole.after < whole.before ? 'poverty_falls' : 'poverty_stays', gaps),
      subtitle: speaker.say('poverty_sub', { year: speaker.words.years[year] }),
      choices: [{ name: 'scenario', label: speaker.say('scenario'), options: axes.scenarios(speaker) }],
      height: rows.length * (above ? 48 : 30) + 50,
      empty: speaker.say('nothing'),
      note: [controls.entry(without, speaker.say('without')), controls.entry(withIt, speaker.say('with'))],
      option: !rows.length ? null : {
        grid: axes.grid({ top: above ? 24 : 8, right: right ? 8 : 24, left: right ? 24 : 8 }),
        xAxis: axes.values(room, value => speaker.write.percent(value, value % 1 ? 1 : 0), { min: 0, inverse: right }),
        yAxis: axes.names(room, rows.map(row => speaker.set(speaker.place(row.place))), {
          position: right ? 'right' : 'left', z: 10,
          axisLabel: above
            ? { inside: true, margin: 2, align: right ? 'right' : 'left', verticalAlign: 'bottom', padding: [0, 0, 11, 0], color: room.colours.ink, interval: 0 }
            : { color: room.colours.ink, interval: 0 },
        }),
        series: [{
          type: 'custom', z: 3, silent: true, tooltip: { show: false }, encode: { x: [1, 2], y: 0 },
          data: rows.map((row, at) => [at, row.after, row.before]),
          renderItem(_, canvas) {
            const from = canvas.coord([canvas.value(1), canvas.value(0)]);
            const to = canvas.coord([canvas.value(2), canvas.value(0)]);
            return { type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: room.colours.rest, lineWidth: 4 } };
          },
        }, point(without, row => row.before), point(withIt, row => row.after)],
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter([point]) {
            const row = rows[point.value[1]];
            return frame.tip(speaker.place(row.place), [
              [without, speaker.say('without'), percent(row.before)],
              [withIt, speaker.say('with'), percent(row.after)],
              [null, speaker.say('change'), speaker.say('points', { value: speaker.write.signed(row.after - row.before, 2) })],
            ]);
          },
        },
      },
      head: [speaker.say('place_column'), speaker.say('without'), speaker.say('with')],
      rows: rows.slice().reverse().map(row => [speaker.place(row.place), percent(row.before), percent(row.after)]),
    };
  }, { scenario: 0 });
})();
