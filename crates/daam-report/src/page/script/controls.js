// The controls above a chart: choices, and the key in which scenarios are taken in and out.
(function (daam) {
  'use strict';
  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (attributes[key] !== null && attributes[key] !== undefined) made.setAttribute(key, attributes[key]);
    });
    [].concat(children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  // A labelled choice. `groups` are lists of [value, text], each under a heading or none.
  function choice(frame, one) {
    var select = element('select', { 'data-keep': one.name });
    one.options.forEach(function (group) {
      var into = select;
      if (group.heading) {
        into = element('optgroup', { label: group.heading });
        select.append(into);
      }
      group.items.forEach(function (item) { into.append(element('option', { value: item[0] }, item[1])); });
    });
    select.value = String(one.value);
    select.addEventListener('change', function () { one.choose(select.value); });
    return element('label', {}, [element('span', {}, one.label), select]);
  }

  // A short line with its symbol, as the chart draws it.
  function swatch(look) {
    var space = 'http://www.w3.org/2000/svg';
    var svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 26 10');
    svg.setAttribute('aria-hidden', 'true');
    function add(name, attributes) {
      var made = document.createElementNS(space, name);
      Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
      svg.append(made);
    }
    var dash = look.dash === 'solid' ? 'none' : look.dash.join(' ');
    add('line', { x1: 0, x2: 26, y1: 5, y2: 5, stroke: look.color, 'stroke-width': look.width, 'stroke-dasharray': dash });
    var hollow = look.symbol.indexOf('empty') === 0;
    var paint = { fill: hollow ? 'var(--card)' : look.color, stroke: look.color, 'stroke-width': 1.5 };
    var shape = look.symbol.replace('empty', '').toLowerCase();
    if (shape === 'circle') add('circle', Object.assign({ cx: 13, cy: 5, r: 3.2 }, paint));
    if (shape === 'rect') add('rect', Object.assign({ x: 10, y: 2, width: 6, height: 6 }, paint));
    if (shape === 'triangle') add('path', Object.assign({ d: 'M13 1.5 17 8.5H9Z' }, paint));
    if (shape === 'diamond') add('path', Object.assign({ d: 'M13 .8 17.2 5 13 9.2 8.8 5Z' }, paint));
    return svg;
  }

  // The key: a button a scenario, pressed when it is shown; many are folded away.
  function key(speaker, colours) {
    var chosen = daam.tell.chosen;
    function button(index) {
      var on = chosen.indexOf(index) >= 0;
      var made = element('button', { type: 'button', 'aria-pressed': on, 'data-keep': 'scenario-' + index }, [
        swatch(daam.look.of(index, colours)), element('bdi', {}, speaker.title(index)),
      ]);
      made.addEventListener('click', function () {
        daam.tell.chosen = on
          ? chosen.filter(function (other) { return other !== index; })
          : chosen.concat(index).sort(function (one, other) { return one - other; });
        daam.frame.refresh();
      });
      return made;
    }
    var all = speaker.words.scenarios.map(function (_, index) { return index; });
    var few = all.length <= 12;
    var parts = [element('legend', {}, speaker.say('scenarios'))];
    parts = parts.concat(all.filter(function (index) { return few || chosen.indexOf(index) >= 0; }).map(button));
    if (!few) {
      var rest = all.filter(function (index) { return chosen.indexOf(index) < 0; });
      var fold = element('details', { class: 'aside' }, [
        element('summary', { 'data-keep': 'others' }, speaker.say('others', { count: speaker.write.decimal(rest.length, 0) })),
        element('div', {}, rest.map(button)),
      ]);
      parts.push(fold);
    }
    return element('fieldset', { class: 'key' }, parts);
  }

  daam.element = element;
  daam.controls = { choice: choice, key: key, swatch: swatch };
})(window.daam);
