// @ts-check
// Who gains and who loses: households by what a scenario changes for them, by tenth.
(() => {
  const gains = facts.gains;
  // Households for which a scenario changes nothing.
  /** @type {(index: number) => number} */
  const same = index => gains[index]?.[0][2] ?? 1;
  // At first the one that changes something for most households, of those that give.
  const known = [...gains.keys()].filter(index => gains[index] && tell.cost(index, facts.year));
  const first = known.sort((one, other) => same(one) - same(other) || one - other)[0];

  frame.register('gains', (speaker, /** @type {{ scenario: number | string }} */ state, room) => {
    const scenario = Number(state.scenario);
    const rows = gains[scenario];
    const colours = room.colours;
    const paints = [colours.loss, colours.lossSoft, colours.rest, colours.gainSoft, colours.gain];
    /** @type {(band: number) => Mark} */
    const mark = band => ({ color: paints[band], dash: 'solid', symbol: 'rect', width: 0 });
    const names = (rows || []).map((_, at) => at ? speaker.write.decimal(at, 0) : speaker.say('everybody'));
    /** @type {(shares: number[]) => string} */
    const sum = shares => speaker.write.percent(shares.reduce((all, one) => all + one, 0), 1);
    return {
      title: rows ? speaker.say('gains_title', { gain: sum(rows[0].slice(3, 5)), lose: sum(rows[0].slice(0, 2)), scenario: speaker.scenario(scenario) }) : speaker.say('nothing'),
      subtitle: speaker.say('gains_sub', { first: speaker.scenario(0), year: speaker.words.years[facts.year] }),
      choices: [{ name: 'scenario', label: speaker.say('scenario'), options: axes.scenarios(speaker, index => gains[index]) }],
      height: room.narrow ? 340 : 400,
      empty: speaker.say('nothing'),
      note: paints.map((_, band) => controls.entry(mark(band), speaker.words.bands[band])),
      option: !rows ? null : {
        grid: axes.grid(),
        xAxis: axes.names(room, names.map((name, at) => speaker.set(name) + axes.end(speaker, at)), { axisLabel: { interval: 0, lineHeight: 16, fontSize: room.narrow ? 10.5 : 12 } }),
        yAxis: axes.values(room, value => speaker.write.percent(value, 0), { min: 0, max: 100, interval: room.narrow ? 25 : 20 }),
        series: paints.map((color, band) => ({
          type: 'bar', stack: 'all', barCategoryGap: '22%', emphasis: { disabled: true }, data: rows.map(row => row[band]),
          itemStyle: { color, borderColor: colours.card, borderWidth: 0.5 },
          label: {
            show: !room.narrow, fontSize: 11, color: look.on(color),
            formatter(point) { return point.value >= 8 ? speaker.write.percent(point.value, 0) : ''; },
          },
        })),
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter([{ dataIndex: at }]) {
            /** @type {Line[]} */
            const lines = rows[at].map((share, band) => [mark(band), speaker.words.bands[band], speaker.write.percent(share, 2)]);
            return frame.tip(at ? speaker.say('decile') + ' ' + names[at] : names[0], lines.reverse());
          },
        },
      },
      head: rows ? [speaker.say('decile'), ...speaker.words.bands] : [],
      rows: rows && rows.map((row, at) => [names[at], ...row.map(share => speaker.write.percent(share, 2))]),
    };
  }, { scenario: first ?? 0 });
})();
