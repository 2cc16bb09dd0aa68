// Who is reached: coverage from the poorest tenth to the richest, by place.
(function (daam) {
  'use strict';
  var tell = daam.tell;
  var axes = daam.axes;

  daam.frame.register('coverage', function (speaker, state, room) {
    var places = Object.keys(daam.facts.coverage);
    var order = Object.keys(speaker.words.places).filter(function (code) { return places.indexOf(code) >= 0; });
    var place = order.indexOf(state.place) >= 0 ? state.place : 'MA';
    state.place = place;
    var list = function (index) { return tell.under(daam.facts.coverage[place], index); };
    var all = tell.chosen.filter(function (index) { return list(index) && list(index).some(function (v) { return v !== null; }); });
    var first = all[0];
    var deciles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    return {
      key: true, height: room.narrow ? 300 : 400,
      title: first === undefined ? speaker.indicator('coverage') : speaker.say('coverage_title', {
        scenario: speaker.scenario(first), first: speaker.write.percent(list(first)[0], 0),
        last: speaker.write.percent(list(first)[9], 0), place: speaker.place(place),
      }),
      subtitle: speaker.say('coverage_sub', { year: speaker.words.years[daam.facts.year] }),
      choices: [{
        name: 'place', label: speaker.say('milieu'),
        options: [{ items: order.map(function (code) { return [code, speaker.place(code)]; }) }],
      }],
      empty: speaker.say('choose'),
      option: all.length && {
        grid: axes.grid(room),
        xAxis: axes.names(room, deciles.map(function (decile) {
          var end = decile === 1 ? 'poorest' : decile === 10 ? 'richest' : null;
          return end ? decile + '\n' + speaker.set(speaker.say(end)) : String(decile);
        }), { axisLabel: { interval: 0, lineHeight: 16 } }),
        yAxis: axes.values(room, function (value) { return speaker.write.percent(value, 0); }, { min: 0, max: 100, interval: room.narrow ? 25 : 20 }),
        series: axes.ghosts(list, room).concat(all.map(function (index) {
          return axes.line(index, list(index), room, speaker.title(index));
        })),
        tooltip: {
          trigger: 'axis', axisPointer: { lineStyle: { color: room.colours.muted } },
          formatter: function (points) {
            var at = points[0].dataIndex;
            return daam.frame.tip(speaker.say('decile') + ' ' + speaker.write.decimal(at + 1, 0), all.map(function (index) {
              return [daam.look.of(index, room.colours), speaker.title(index), speaker.whole('coverage', list(index)[at])];
            }));
          },
        },
      },
      head: [speaker.say('decile')].concat(all.map(speaker.title)),
      rows: deciles.map(function (decile, at) {
        return [speaker.write.decimal(decile, 0)].concat(all.map(function (index) { return speaker.value('coverage', list(index)[at], true); }));
      }),
    };
  }, { place: 'MA' });
})(window.daam);
