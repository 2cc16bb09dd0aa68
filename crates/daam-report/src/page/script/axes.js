// Parts that several charts are made of.
(function (daam) {
  'use strict';
  // Room around a drawing; labels keep inside of it.
  function grid(room, more) {
    return Object.assign({ left: 8, right: 18, top: 16, bottom: 8, containLabel: true, outerBoundsMode: 'none' }, more);
  }

  // Values upwards, written by `text`.
  function values(room, text, more) {
    return Object.assign({
      type: 'value',
      axisLabel: { color: room.colours.muted, fontSize: 12, formatter: text, hideOverlap: true },
      axisLine: { show: false }, axisTick: { show: false },
      splitLine: { lineStyle: { color: room.colours.line } },
      splitNumber: room.narrow ? 4 : 5,
    }, more);
  }

  // Names along an axis.
  function names(room, list, more) {
    var given = more || {};
    return Object.assign({
      type: 'category', data: list,
      axisLine: { lineStyle: { color: room.colours.rest } }, axisTick: { show: false },
    }, given, {
      axisLabel: Object.assign({ color: room.colours.muted, fontSize: 12 }, given.axisLabel),
    });
  }

  // Months, labelled where a year or a part of it begins.
  function months(room, speaker, more) {
    var total = daam.facts.months;
    var wanted = room.narrow ? 3 : 7;
    var step = [1, 2, 3, 6, 12, 24, 60].find(function (size) { return total / size <= wanted; }) || 120;
    var shown = function (index) { return (index - daam.facts.january + 1200) % step === 0; };
    return names(room, speaker.words.months.map(speaker.set), Object.assign({
      axisTick: { show: true, alignWithLabel: true, interval: shown, lineStyle: { color: room.colours.rest } },
      axisLabel: { interval: shown, hideOverlap: true },
    }, more));
  }

  // A line in the look of its scenario.
  function line(index, data, room, name) {
    var look = daam.look.of(index, room.colours);
    var many = data.length > 12;
    return {
      type: 'line', name: name, data: data, z: index === 0 ? 5 : 4,
      symbol: look.symbol, symbolSize: many ? 5 : 8, showSymbol: !many,
      lineStyle: { color: look.color, width: look.width, type: look.dash },
      itemStyle: { color: look.color }, emphasis: { disabled: true },
    };
  }

  // The others, thin and grey, so that what is chosen is seen among them.
  function ghosts(list, room) {
    var all = [];
    for (var index = 0; index < daam.tell.count; index++) {
      if (daam.tell.chosen.indexOf(index) >= 0) continue;
      var data = list(index);
      if (!data) continue;
      all.push({
        type: 'line', data: data, silent: true, symbol: 'none', z: 1, tooltip: { show: false },
        lineStyle: { color: room.colours.rest, width: 1, opacity: 0.55 },
      });
    }
    return all;
  }

  // Bars with the margin of error across their end: pairs of [middle, margin], side by side with
  // `axis` the one the names are on.
  function margins(data, axis, color) {
    return {
      type: 'custom', silent: true, z: 6, tooltip: { show: false }, data: data, encode: axis === 'y' ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
      renderItem: function (params, api) {
        var flat = axis === 'y';
        var low = flat ? api.coord([api.value(1), api.value(0)]) : api.coord([api.value(0), api.value(1)]);
        var high = flat ? api.coord([api.value(2), api.value(0)]) : api.coord([api.value(0), api.value(2)]);
        var ends = [low, high].map(function (end) {
          return flat ? [end[0], end[1] - 5, end[0], end[1] + 5] : [end[0] - 5, end[1], end[0] + 5, end[1]];
        });
        ends.push([low[0], low[1], high[0], high[1]]);
        return {
          type: 'group',
          children: ends.map(function (at) {
            return { type: 'line', shape: { x1: at[0], y1: at[1], x2: at[2], y2: at[3] }, style: { stroke: color, lineWidth: 1.5 } };
          }),
        };
      },
    };
  }

  // Extremes of what is there: [index of least, index of most].
  function extremes(list) {
    var least = -1;
    var most = -1;
    list.forEach(function (value, at) {
      if (value === null || value === undefined) return;
      if (least < 0 || value < list[least]) least = at;
      if (most < 0 || value > list[most]) most = at;
    });
    return [least, most];
  }

  // Names of scenarios for a choice; the first is the one compared with.
  function scenarios(speaker, filter) {
    var items = speaker.words.scenarios.map(function (title, index) { return [index, title]; });
    return [{ items: filter ? items.filter(function (item) { return filter(item[0]); }) : items }];
  }

  daam.axes = {
    grid: grid, values: values, names: names, months: months, line: line, ghosts: ghosts,
    margins: margins, extremes: extremes, scenarios: scenarios,
  };
})(window.daam);
