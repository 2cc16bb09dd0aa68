// The tile map: a square for each region or province, near its true neighbours.
(function (daam) {
  'use strict';
  var tell = daam.tell;
  var axes = daam.axes;
  var tiles = daam.facts.tiles.map(function (tile) { return { code: String(tile[0]), column: tile[1], row: tile[2], short: tile[3] }; });
  var isRegion = function (tile) { return Number(tile.code) <= 12; };
  var regionOf = function (code) { return Number(code) <= 12 ? code : String(Math.floor(Number(code) / 1000)); };

  // Tiles that a run has figures of, for an indicator.
  function known(name, level) {
    var there = daam.facts.yearly[name] || {};
    return tiles.filter(function (tile) { return isRegion(tile) === (level === 'regions') && there[tile.code]; });
  }

  function lines(text, most) {
    var out = [''];
    text.split(/(?<=[\s-])/).forEach(function (word) {
      var last = out.length - 1;
      if ((out[last] + word).trim().length <= most || !out[last]) out[last] += word;
      else out.push(word);
    });
    return out.map(function (line) { return line.trim(); }).filter(Boolean);
  }

  daam.frame.register('map', function (speaker, state, room) {
    var colours = room.colours;
    var scenario = Number(state.scenario);
    var year = Math.min(Number(state.year), speaker.words.years.length - 1);
    var levels = ['provinces', 'regions'].filter(function (level) {
      return daam.facts.indicators.some(function (one) { return known(one.name, level).length; });
    });
    if (levels.indexOf(state.level) < 0) state.level = levels[0];
    var offered = daam.facts.indicators.filter(function (one) { return one.mapped && known(one.name, state.level).length; });
    if (!offered.some(function (one) { return one.name === state.indicator; }) && offered.length) state.indicator = offered[0].name;
    var name = state.indicator;
    var shown = known(name, state.level).map(function (tile) {
      return Object.assign({ value: tell.yearly(name, tile.code, scenario)[year] }, tile);
    });
    var values = shown.map(function (tile) { return tile.value; });
    var ends = axes.extremes(values);
    var low = values[ends[0]];
    var high = values[ends[1]];
    var part = function (value) { return high > low ? (value - low) / (high - low) : 0.5; };
    var paint = function (value) { return value === null ? colours.rest : daam.look.between(colours.low, colours.high, part(value)); };
    var columns = Math.max.apply(null, shown.map(function (tile) { return tile.column; }).concat(1)) + 1;
    var rows = Math.max.apply(null, shown.map(function (tile) { return tile.row; }).concat(1)) + 1;
    var region = state.level === 'regions';
    var side = Math.min(room.width / columns, region ? 150 : 74);
    var tall = region ? Math.min(side * 0.62, 74) : side * (room.narrow ? 1.15 : 0.86);
    if (region && room.narrow) tall = 78;
    var at = {};
    shown.forEach(function (tile) { at[tile.column + ',' + tile.row] = tile; });
    var where = function (tile) { return speaker.place(tile.code); };
    return {
      title: !shown.length ? speaker.indicator(name || 'coverage') : speaker.say('map_title', {
        indicator: speaker.indicator(name), low: speaker.value(name, low), lowest: speaker.quoted(where(shown[ends[0]])),
        high: speaker.value(name, high), highest: speaker.quoted(where(shown[ends[1]])),
      }),
      subtitle: speaker.say('map_sub', { unit: speaker.unit(name || 'coverage'), year: speaker.words.years[year], scenario: speaker.scenario(scenario) }),
      choices: [
        { name: 'indicator', label: speaker.say('indicator'), options: [{ items: offered.map(function (one) { return [one.name, speaker.indicator(one.name)]; }) }] },
        { name: 'scenario', label: speaker.say('scenario'), options: axes.scenarios(speaker) },
        { name: 'year', label: speaker.say('year'), options: [{ items: speaker.words.years.map(function (text, index) { return [index, text]; }) }] },
        { name: 'level', label: speaker.say('level'), options: [{ items: levels.map(function (level) { return [level, speaker.say(level)]; }) }] },
      ],
      height: rows * tall + 8,
      empty: speaker.say('nothing'),
      note: shown.length ? [scale(speaker, name, low, high, colours)] : [],
      option: shown.length && {
        grid: { left: (room.width - side * columns) / 2, top: 4, width: side * columns, height: rows * tall },
        xAxis: { type: 'value', min: 0, max: columns, show: false },
        yAxis: { type: 'value', min: 0, max: rows, inverse: true, show: false },
        series: [{
          type: 'custom', data: shown.map(function (tile) { return [tile.column, tile.row]; }),
          renderItem: function (params, api) {
            var tile = shown[params.dataIndex];
            var corner = api.coord([tile.column, tile.row]);
            return { type: 'group', children: draw(tile, corner) };
          },
        }],
        tooltip: {
          trigger: 'item',
          formatter: function (point) {
            var tile = shown[point.dataIndex];
            var heading = where(tile) + (region ? '' : ' · ' + speaker.place(regionOf(tile.code)));
            return daam.frame.tip(heading, [[null, speaker.indicator(name), speaker.whole(name, tile.value)]]);
          },
        },
      },
      head: [speaker.say(region ? 'region' : 'place_column'), speaker.indicator(name || 'coverage') + ' (' + speaker.unit(name || 'coverage') + ')'],
      rows: shown.map(function (tile) { return [where(tile), speaker.value(name, tile.value, true)]; }),
    };

    // A tile: its colour, a thick edge where another region or nothing begins, its name.
    function draw(tile, corner) {
      var color = paint(tile.value);
      var ink = daam.look.on(color);
      var x = corner[0];
      var y = corner[1];
      var parts = [{ type: 'rect', shape: { x: x + 1, y: y + 1, width: side - 2, height: tall - 2 }, style: { fill: color } }];
      var sides = [[0, -1, x, y, x + side, y], [0, 1, x, y + tall, x + side, y + tall], [-1, 0, x, y, x, y + tall], [1, 0, x + side, y, x + side, y + tall]];
      sides.forEach(function (edge) {
        var next = at[(tile.column + edge[0]) + ',' + (tile.row + edge[1])];
        if (next && regionOf(next.code) === regionOf(tile.code)) return;
        parts.push({
          type: 'line', silent: true, shape: { x1: edge[2], y1: edge[3], x2: edge[4], y2: edge[5] },
          style: { stroke: colours.ink, lineWidth: region ? 1 : 1.75, lineCap: 'square' },
        });
      });
      var size = region ? (room.narrow ? 11 : 12) : side < 50 ? 9 : 10.5;
      var text = side < 50 && !region ? (speaker.right ? [] : [tile.short]) : lines(where(tile), Math.floor(side / (size * 0.56)));
      if (region || side >= 60) text = text.slice(0, region ? 3 : 2).concat(speaker.value(name, tile.value));
      if (text.length) {
        parts.push({
          type: 'text', silent: true,
          style: {
            text: text.map(speaker.set).join('\n'), x: x + side / 2, y: y + tall / 2, fill: ink, align: 'center', verticalAlign: 'middle',
            fontSize: size, lineHeight: size * 1.3, fontFamily: daam.look.font,
          },
        });
      }
      return parts;
    }
  }, { indicator: 'coverage', scenario: 0, year: daam.facts.year, level: 'provinces' });

  // The colours from least to most, with figures.
  function scale(speaker, name, low, high, colours) {
    var bar = daam.element('i', { 'aria-hidden': 'true' });
    var to = speaker.right ? 'left' : 'right';
    bar.style.background = 'linear-gradient(to ' + to + ',' + colours.low + ',' + colours.high + ')';
    return daam.element('span', { class: 'scale' }, [speaker.value(name, low), bar, speaker.value(name, high)]);
  }
})(window.daam);
