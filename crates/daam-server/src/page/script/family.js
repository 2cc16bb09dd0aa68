// A family: who lives there, what it spends and owns; its index and what it is due.
(function (app) {
  'use strict';
  var SPENDING = ['butane', 'water_electricity', 'telephone'];
  var family = app.state.family = {
    milieu: 'rural', region: 3, rooms: 2, earnings: '',
    adult: [{ age: 41, sex: 'male', work: 'informal', education: 1 }, { age: 36, sex: 'female', work: 'none', education: 0 }],
    child: [{ age: 12, in_school: true }, { age: 8, in_school: true }, { age: 3 }],
    spending: { butane: 60, water_electricity: 100, telephone: 50 }, index: {}, told: null,
  };

  function number(value, set, more) {
    var input = app.make('input', Object.assign({
      type: 'number', value: value, min: 0, step: 1,
      oninput: function () { set(input.value === '' ? null : Number(input.value)); },
    }, more));
    return input;
  }
  function check(of, key) {
    return app.make('label', { class: 'check' }, app.make('input', {
      type: 'checkbox', checked: Boolean(of[key]), onchange: function (event) { of[key] = event.target.checked; },
    }), ' ', app.say(key));
  }
  function choose(of, key, choices) {
    var select = app.make('select', { onchange: function () { of[key] = /^\d+$/.test(select.value) ? Number(select.value) : select.value; } });
    return app.options(select, choices, String(of[key]));
  }
  function person(list, one, fields) {
    return app.make('li', { class: 'card' }, app.make('div', { class: 'row' },
      app.field(app.say('age'), number(one.age, function (value) { one.age = value; }, { max: 110 })), fields,
      app.make('button', { type: 'button', class: 'quiet', onclick: function () { list.splice(list.indexOf(one), 1); app.draw(); } }, app.say('remove'))));
  }
  function adult(one) {
    return person(family.adult, one, [
      app.field(app.say('sex'), choose(one, 'sex', ['male', 'female'].map(function (sex) { return [sex, app.say(sex)]; }))),
      app.field(app.say('work'), choose(one, 'work', ['none', 'informal', 'declared', 'public', 'pensioner'].map(function (work) { return [work, app.say('work_' + work)]; }))),
      app.field(app.say('education'), choose(one, 'education', [0, 1, 2, 3, 4].map(function (level) { return [String(level), app.say('education_' + level)]; }))),
      check(one, 'widowed')]);
  }
  function child(one) {
    return person(family.child, one, [check(one, 'in_school'), check(one, 'severely_disabled')]);
  }

  // Variables a household owns or not; what follows from its members is not asked.
  function belongings() {
    var derived = /^(head_|single_|several_|at_most_|member_|share_|number_of|household|size|log|children|adults)/;
    return app.make('details', {}, app.make('summary', {}, app.say('belongings')), app.make('div', { class: 'beside' },
      app.catalogue.variables[family.milieu].filter(function (one) {
        return !derived.test(one.name) && !SPENDING.some(function (spent) { return one.name.indexOf(spent) >= 0; });
      }).map(function (one) {
        return app.make('label', { class: 'owned' }, number(family.index[one.name] || 0, function (value) {
          if (value) family.index[one.name] = value; else delete family.index[one.name];
        }, { step: 'any' }), ' ', app.of(one.title));
      })));
  }

  function compute() {
    var now = new Date();
    var month = now.getFullYear() + '-' + ('0' + (now.getMonth() + 1)).slice(-2);
    var described = {
      milieu: family.milieu, region: Number(family.region), month: month, adult: family.adult, child: family.child,
      spending: family.spending, index: family.index,
    };
    if (family.rooms) described.rooms = family.rooms;
    if (family.earnings) described.earnings = family.earnings;
    var request = { family: described, to: (now.getFullYear() + 1) + '-12' };
    if (app.state.reform.changes.length || app.state.reform.toml !== null) request.reform = app.reform();
    var room = document.getElementById('told');
    app.ask('/api/family', request).then(function (told) { family.told = told; show(); },
      function (refusal) { family.told = null; app.fill(room, app.problems(refusal)); });
  }

  function titleOf(name) {
    if (name === 'constant' || name === 'region_term') return app.say(name);
    var known = app.catalogue.variables[family.milieu].find(function (one) { return one.name === name; });
    return known ? app.of(known.title) : name;
  }
  function block(told, index) {
    var numbers = app.numbers();
    var under = told.score <= told.threshold;
    var rows = [['constant', null, null, told.constant], ['region_term', null, null, told.region]].concat(told.variables.map(function (one) {
      return [one.name, one.value, one.coefficient, one.value * one.coefficient];
    }));
    var cell = function (value, places) { return app.make('td', { class: 'num' }, app.make('bdi', {}, value === null ? '' : numbers.decimal(value, places))); };
    return app.make('div', { class: 'family-of' },
      app.make('h3', {}, app.titleOf(told.scenario)),
      app.make('p', { class: 'big' }, app.say('score'), ' ', app.make('bdi', {}, numbers.decimal(told.score, 4)), ' · ', app.say('threshold'), ' ',
        app.make('bdi', {}, app.plain(told.threshold)), ' · ', app.make('strong', {}, app.say(under ? 'eligible' : 'not_eligible'))),
      app.make('h4', {}, app.say('due')),
      app.make('div', { class: 'scroll', tabindex: 0 }, app.make('table', {}, app.make('thead', {}, app.make('tr', {},
        app.make('th', { scope: 'col' }, app.say('from_month')), app.make('th', { scope: 'col', class: 'num' }, app.say('dh_a_month')))),
      app.make('tbody', {}, told.due.map(function (line) {
        return app.make('tr', {}, app.make('th', { scope: 'row' }, line.month), app.make('td', { class: 'num' },
          line.dirhams > 0 ? app.make('bdi', {}, app.plain(line.dirhams)) : app.say('nothing_due') + (line.reason === 'none' ? '' : ' (' + app.say('reason_' + line.reason) + ')'),
          line.school_grant > 0 ? app.make('span', { class: 'difference' }, app.say('school_grant', { value: '\u2068' + app.plain(line.school_grant) + '\u2069' })) : null));
      })))),
      app.make('h4', {}, app.say('budget_line')),
      app.make('div', { id: 'chart-budget-' + index, class: 'chart low', role: 'img', 'aria-label': app.say('budget_line') }),
      told.cliff ? app.make('p', {}, app.say('cliff', { end: '\u2068' + app.plain(told.cliff[0]) + '\u2069', lost: '\u2068' + app.plain(told.cliff[1]) + '\u2069' })) : null,
      app.make('details', {}, app.make('summary', {}, app.say('score')),
        app.make('div', { class: 'scroll', tabindex: 0 }, app.make('table', {}, app.make('thead', {}, app.make('tr', {},
          app.make('th', { scope: 'col' }, app.say('variable')), ['value', 'weight', 'part'].map(function (key) { return app.make('th', { scope: 'col', class: 'num' }, app.say(key)); }))),
        app.make('tbody', {}, rows.map(function (row) {
          return app.make('tr', {}, app.make('th', { scope: 'row' }, titleOf(row[0])), cell(row[1], 2), cell(row[2], 4), cell(row[3], 4));
        }))))));
  }
  function show() {
    var room = document.getElementById('told');
    if (!room || !family.told) return;
    app.fill(room, family.told.map(block));
    family.told.forEach(function (told, index) {
      app.lineChart('chart-budget-' + index, told.budget, [app.say('earnings'), app.say('dh_a_month')], null, true);
    });
  }

  app.familyPanel = function () {
    setTimeout(show, 0);
    var milieu = app.make('select', { onchange: function () { family.milieu = milieu.value; family.index = {}; app.draw(); } });
    app.options(milieu, [['urban', app.say('towns')], ['rural', app.say('countryside')]], family.milieu);
    var region = app.make('select', { onchange: function () { family.region = region.value; } });
    app.options(region, app.catalogue.places.filter(function (one) { return one.is_region; }).map(function (one) { return [String(one.code), app.of(one.title)]; }), String(family.region));
    return app.make('div', { class: 'columns' },
      app.make('section', { class: 'panel' }, app.make('h2', {}, app.say('tab_family')), app.make('p', { class: 'note' }, app.say('family_intro')),
        app.make('div', { class: 'row' }, app.field(app.say('milieu'), milieu), app.field(app.say('region'), region),
          app.field(app.say('rooms'), number(family.rooms, function (value) { family.rooms = value; }, { max: 30 })),
          app.field(app.say('earnings'), number(family.earnings, function (value) { family.earnings = value; }))),
        app.make('h3', {}, app.say('adults')), app.make('ol', { class: 'cards' }, family.adult.map(adult)),
        app.make('button', { type: 'button', class: 'quiet', onclick: function () { family.adult.push({ age: 30, sex: 'female', work: 'none', education: 0 }); app.draw(); } }, app.say('add_adult')),
        app.make('h3', {}, app.say('children')), app.make('ol', { class: 'cards' }, family.child.map(child)),
        app.make('button', { type: 'button', class: 'quiet', onclick: function () { family.child.push({ age: 5 }); app.draw(); } }, app.say('add_child')),
        app.make('h3', {}, app.say('spending')), app.make('div', { class: 'row' }, SPENDING.map(function (key) {
          return app.field(app.say(key), number(family.spending[key], function (value) { family.spending[key] = value || 0; }));
        })), belongings(),
        app.make('div', { class: 'row buttons' }, app.make('button', { type: 'button', id: 'compute', class: 'main', onclick: compute }, app.say('compute')))),
      app.make('section', { class: 'results', id: 'told' }));
  };
})(window.daam.app);
