// Who gains and who loses: households by what a scenario changes for them, by tenth.
(function (daam) {
  'use strict';
  var axes = daam.axes;
  var gains = daam.facts.gains;
  var known = gains.map(function (rows, index) { return rows && daam.tell.cost(index, daam.facts.year) ? index : -1; }).filter(function (index) { return index >= 0; });
  // At first the one that changes something for most households, of those that give.
  var first = known.slice().sort(function (one, other) { return gains[one][0][2] - gains[other][0][2] || one - other; })[0];

  daam.frame.register('gains', function (speaker, state, room) {
    var scenario = Number(state.scenario);
    var rows = gains[scenario];
    var colours = room.colours;
    var paints = [colours.loss, colours.lossSoft, colours.rest, colours.gainSoft, colours.gain];
    var look = function (band) { return { color: paints[band], dash: 'solid', symbol: 'rect', width: 0 }; };
    var names = rows && rows.map(function (_, at) { return at ? speaker.write.decimal(at, 0) : speaker.say('everybody'); });
    var sum = function (from, to) { return speaker.write.percent(rows[0].slice(from, to).reduce(function (all, one) { return all + one; }, 0), 1); };
    return {
      title: rows ? speaker.say('gains_title', { gain: sum(3, 5), lose: sum(0, 2), scenario: speaker.scenario(scenario) }) : speaker.say('nothing'),
      subtitle: speaker.say('gains_sub', { first: speaker.scenario(0), year: speaker.words.years[daam.facts.year] }),
      choices: [{ name: 'scenario', label: speaker.say('scenario'), options: axes.scenarios(speaker, function (index) { return gains[index]; }) }],
      height: room.narrow ? 340 : 400,
      empty: speaker.say('nothing'),
      note: paints.map(function (_, band) { return daam.element('span', {}, [daam.controls.swatch(look(band)), speaker.words.bands[band]]); }),
      option: rows && {
        grid: axes.grid(room),
        xAxis: axes.names(room, names.map(function (name, at) {
          var end = at === 1 ? 'poorest' : at === 10 ? 'richest' : null;
          return speaker.set(name) + (end ? '\n' + speaker.set(speaker.say(end)) : '');
        }), { axisLabel: { interval: 0, lineHeight: 16, fontSize: room.narrow ? 10.5 : 12 } }),
        yAxis: axes.values(room, function (value) { return speaker.write.percent(value, 0); }, { min: 0, max: 100, interval: room.narrow ? 25 : 20 }),
        series: paints.map(function (color, band) {
          return {
            type: 'bar', stack: 'all', barCategoryGap: '22%', emphasis: { disabled: true },
            data: rows.map(function (row) { return row[band]; }),
            itemStyle: { color: color, borderColor: colours.card, borderWidth: 0.5 },
            label: {
              show: !room.narrow, fontSize: 11, color: daam.look.on(color),
              formatter: function (point) { return point.value >= 8 ? speaker.write.percent(point.value, 0) : ''; },
            },
          };
        }),
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter: function (points) {
            var at = points[0].dataIndex;
            var lines = rows[at].map(function (share, band) { return [look(band), speaker.words.bands[band], speaker.write.percent(share, 2)]; });
            return daam.frame.tip(at ? speaker.say('decile') + ' ' + names[at] : names[0], lines.reverse());
          },
        },
      },
      head: rows ? [speaker.say('decile')].concat(speaker.words.bands) : [],
      rows: rows && rows.map(function (row, at) {
        return [names[at]].concat(row.map(function (share) { return speaker.write.percent(share, 2); }));
      }),
    };
  }, { scenario: first === undefined ? 0 : first });
})(window.daam);
