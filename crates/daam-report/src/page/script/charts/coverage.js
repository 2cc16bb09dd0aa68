// @ts-check
// Who is reached: coverage from the poorest tenth to the richest, by place.
frame.register('coverage', (speaker, state, room) => {
  const order = Object.keys(speaker.words.places).filter(code => code in facts.coverage);
  const place = order.includes(state.place) ? state.place : 'MA';
  state.place = place;
  /** @type {(index: number) => Listed} */
  const list = index => tell.under(facts.coverage[place], index);
  const first = axes.chosen(list)[0];
  const deciles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  return {
    ...axes.lines(speaker, room, {
      indicator: 'coverage', list, column: speaker.say('decile'),
      names: deciles.map(decile => speaker.write.decimal(decile, 0)),
      heading: at => speaker.say('decile') + ' ' + speaker.write.decimal(at + 1, 0),
      xAxis: axes.names(room, deciles.map(decile => decile + axes.end(speaker, decile)), { axisLabel: { interval: 0, lineHeight: 16 } }),
      yAxis: axes.values(room, value => speaker.write.percent(value, 0), { min: 0, max: 100, interval: room.narrow ? 25 : 20 }),
    }),
    title: first === undefined ? speaker.indicator('coverage') : speaker.say('coverage_title', {
      scenario: speaker.scenario(first), first: speaker.write.percent(list(first)[0], 0),
      last: speaker.write.percent(list(first)[9], 0), place: speaker.place(place),
    }),
    subtitle: speaker.say('coverage_sub', { year: speaker.words.years[facts.year] }),
    choices: [{ name: 'place', label: speaker.say('milieu'), options: [{ items: order.map(code => [code, speaker.place(code)]) }] }],
  };
}, { place: 'MA' });
