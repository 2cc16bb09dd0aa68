// @ts-check
// What a year costs under each scenario, or more than the first, with the interval.
(() => {
  /** @typedef {{ scenario: number, value: number, interval: Interval }} Row */
  frame.register('yearly_cost', (speaker, /** @type {{ measure: string, year: number | string }} */ state, room) => {
    const year = Math.min(Number(state.year), speaker.words.years.length - 1);
    const apart = state.measure === 'difference' && tell.count > 1;
    const base = Number(tell.cost(0, year));
    /** @type {Row[]} */
    const rows = [];
    for (let index = apart ? 1 : 0; index < tell.count; index++) {
      const cost = tell.cost(index, year);
      if (cost === null) continue;
      const value = apart ? cost - base : cost;
      const interval = tell.interval(apart ? 'budget_cost_difference' : 'budget_cost', index, year) || [value, value];
      rows.push({ scenario: index, value, interval });
    }
    // From the top down the costliest first.
    rows.sort((one, other) => one.value - other.value || other.scenario - one.scenario);
    const right = speaker.right;
    const write = apart ? speaker.write.signed : speaker.write.decimal;
    const unit = speaker.say('billion_dh');
    // On a narrow screen a name stands above its bar.
    const above = room.narrow;
    const step = above ? 50 : 30;
    const most = rows[rows.length - 1];
    /** @type {(row: Row) => boolean} */
    const sure = ({ value, interval: [low, high] }) => (low > 0 || high < 0) && Math.abs(value) >= 0.05;
    const tally = { more: 0, less: 0, same: 0 };
    for (const row of rows) tally[!sure(row) ? 'same' : row.value > 0 ? 'more' : 'less'] += 1;
    /** @type {(row: Row) => string} */
    const amount = row => write(row.value / 1000, 2);
    /** @type {(row: Row, size: number, places: number) => string} */
    const around = ({ value, interval: [low, high] }, size, places) =>
      low < high ? speaker.write.around(value / size, [low / size, high / size], places) : '';
    /** @type {Group['items']} */
    const measures = [['cost', speaker.say('cost')]];
    if (tell.count > 1) measures.push(['difference', speaker.say('difference')]);
    return {
      title: rows.length === 0 ? speaker.say('cost') : apart
        ? speaker.say('difference_title', {
          base: speaker.scenario(0), year: speaker.words.years[year], more: speaker.write.decimal(tally.more, 0),
          less: speaker.write.decimal(tally.less, 0), same: speaker.write.decimal(tally.same, 0),
        })
        : speaker.say('yearly_title', { most: speaker.scenario(most.scenario), year: speaker.words.years[year], high: speaker.money(most.value) }),
      subtitle: speaker.say(apart ? 'difference_sub' : 'yearly_sub', { unit, base: speaker.scenario(0) }),
      choices: [
        { name: 'measure', label: speaker.say('measure'), options: [{ items: measures }] },
        { name: 'year', label: speaker.say('year'), options: axes.years(speaker) },
      ],
      height: rows.length * step + 50,
      empty: speaker.say('nothing'),
      option: !rows.length ? null : {
        grid: axes.grid({ left: right ? 70 : 8, right: right ? 8 : 70, top: above ? 24 : 8, bottom: 4 }),
        xAxis: axes.values(room, value => write(value / 1000, Math.abs(value) % 1000 ? 1 : 0), {
          inverse: right, splitNumber: room.narrow ? 3 : 6,
          // Room for the figures at the end of bars to the other side.
          boundaryGap: apart ? [room.narrow ? '30%' : '12%', room.narrow ? '10%' : '4%'] : 0,
        }),
        yAxis: axes.names(room, rows.map(row => speaker.set(speaker.title(row.scenario))), {
          position: right ? 'right' : 'left',
          axisLine: { show: !apart, lineStyle: { color: room.colours.rest } },
          axisLabel: above
            ? { inside: true, margin: 2, align: right ? 'right' : 'left', verticalAlign: 'bottom', padding: [0, 0, 13, 0], width: room.width - 30, overflow: 'truncate', color: room.colours.ink, interval: 0 }
            : { width: 270, overflow: 'truncate', color: room.colours.ink, interval: 0 },
          z: 10,
        }),
        series: [{
          type: 'bar', barWidth: above ? 12 : 15,
          data: rows.map(row => {
            const color = row.scenario === 0 ? room.colours.ink : sure(row) || !apart ? room.colours.series[0] : room.colours.rest;
            return { value: row.value, itemStyle: { color } };
          }),
          emphasis: { disabled: true },
        }, {
          // A point at the end of the margin carries the figure, clear of its line.
          type: 'scatter', symbolSize: 0.01, silent: true, z: 7, tooltip: { show: false },
          data: rows.map((row, at) => {
            const out = row.value < 0 ? 0 : 1;
            return {
              value: [row.interval[out], at],
              label: {
                show: true, position: (out > 0) !== right ? 'right' : 'left', distance: 6, fontSize: 12,
                formatter: speaker.set(amount(row)), color: room.colours.ink,
              },
            };
          }),
        }, axes.margins(rows.map((row, at) => [at, ...row.interval]).filter(([, low, high]) => low !== high), room.colours.muted)],
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter([point]) {
            const row = rows[point.dataIndex];
            /** @type {Mark} */
            const mark = { color: room.colours.series[0], dash: 'solid', symbol: 'rect', width: 0 };
            const width = around(row, 1, 1), more = width && ' (' + width + ')';
            return frame.tip(speaker.title(row.scenario), [
              [mark, speaker.words.years[year], speaker.say('million_amount', { value: write(row.value, 1) }) + more],
            ]);
          },
        },
      },
      head: [speaker.say('scenario'), speaker.say(apart ? 'difference' : 'cost') + ' (' + unit + ')', speaker.say('margin')],
      rows: rows.slice().reverse().map(row => [speaker.title(row.scenario), amount(row), around(row, 1000, 2) || '–']),
    };
  }, { measure: 'cost', year: facts.year });
})();
