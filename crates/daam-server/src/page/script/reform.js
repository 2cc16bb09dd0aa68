// The reform: a base, levers moved, in words, and its file.
(function (app) {
  'use strict';
  var USUAL = ['lump_sum.amount', 'floor.amount', 'child_allowance.first_ranks_in_school',
    'child_allowance.first_ranks_under_6', 'eligibility.threshold'];
  var SHOWN = 12;
  var reform = app.state.reform = { title: null, base: 'baseline', changes: [], toml: null, file: '' };
  var values = {};
  var timer = 0;
  var places = {};

  // The reform as the server reads it.
  app.reform = function () {
    if (reform.toml !== null) return { toml: reform.toml };
    return {
      title: reform.title === null ? app.say('default_title') : reform.title,
      language: app.language,
      base: reform.base,
      changes: reform.changes.map(function (change) {
        var written = { parameter: change.parameter, from: change.from, value: change.value };
        if (change.until) written.until = change.until;
        if (change.where) written.where = change.where;
        return written;
      }),
    };
  };
  // Adds a change found by the search; it takes the place of one of the same month.
  app.takeChange = function (parameter, from, value) {
    if (reform.toml !== null) {
      reform.toml += '\n[[change]]\nparameter = "' + parameter + '"\nfrom = "' + from + '"\nvalue = ' + value + '\n';
    } else {
      reform.changes = reform.changes.filter(function (one) { return one.parameter !== parameter || one.from !== from || one.where; });
      reform.changes.push({ parameter: parameter, from: from, until: '', where: null, value: value, present: value });
    }
    app.draw();
  };
  // Takes a file as the reform.
  app.takeFile = function (name, text) {
    reform.toml = text;
    reform.file = name;
    app.draw();
  };

  // The month changes begin in unless said otherwise: next January.
  function usualMonth() {
    var now = new Date();
    return (now.getFullYear() + 1) + '-01';
  }
  // What the base has at a month, asked once.
  function held(month) {
    var key = reform.base + ' ' + month;
    if (!values[key]) {
      values[key] = app.ask('/api/values?base=' + encodeURIComponent(reform.base) + '&month=' + encodeURIComponent(month))
        .catch(function () { delete values[key]; return {}; });
    }
    return values[key];
  }

  // Says the reform in words, or what is wrong with it, soon after it has changed.
  function changed() {
    clearTimeout(timer);
    timer = setTimeout(describe, 200);
  }
  function describe() {
    var sentences = document.getElementById('sentences');
    var file = document.getElementById('toml');
    if (!sentences) return;
    var asked = app.reform();
    app.ask('/api/reform', asked).then(function (told) {
      app.state.sound = !told.problems;
      if (told.problems) { app.fill(sentences, app.problems(told)); return; }
      var list = told.sentences.map(function (words) { return app.make('li', {}, app.of(words)); });
      app.fill(sentences, list.length ? app.make('ul', {}, list) : app.make('p', { class: 'note' }, app.say('no_change')));
      file.textContent = told.toml;
    }, function (refusal) {
      app.state.sound = false;
      app.fill(sentences, app.problems(refusal));
    }).then(app.refreshRun);
  }

  function control(change, lever) {
    var set = function (value) { change.value = value; changed(); };
    if (lever.kind === 'flag') {
      var flag = app.make('select', { onchange: function () { set(flag.value === 'true'); } });
      return app.options(flag, [['true', app.say('yes')], ['false', app.say('no')]], String(change.value));
    }
    if (lever.kind === 'choice') {
      var choice = app.make('select', { onchange: function () { set(choice.value); } });
      return app.options(choice, lever.choices.map(function (one) { return [one.word, app.of(one.words)]; }), change.value);
    }
    if (lever.kind === 'month') {
      return app.make('input', { type: 'month', value: change.value, onchange: function (event) { set(event.target.value); } });
    }
    var whole = lever.kind === 'integer';
    var number = app.make('input', {
      type: 'number', inputmode: 'decimal', step: whole ? 1 : 'any', value: change.value,
      min: lever.bounds && lever.bounds[0], max: lever.bounds && lever.bounds[1],
      oninput: function () {
        if (number.value === '') return;
        slider.value = number.value;
        set(Number(number.value));
      },
    });
    var range = reach(lever, change.present);
    var slider = app.make('input', {
      type: 'range', min: range[0], max: range[1], step: whole ? 1 : step(range), value: change.value,
      'aria-label': app.of(lever.title),
      oninput: function () { number.value = slider.value; set(Number(slider.value)); },
    });
    return app.make('span', { class: 'pair' }, number, slider);
  }
  // A slider reaches twice the present value, within what the law allows.
  function reach(lever, present) {
    var low = lever.bounds ? lever.bounds[0] : 0, high = lever.bounds ? lever.bounds[1] : 2 * present;
    if (lever.unit === 'index_points') return [Math.max(low, present - 1.5), Math.min(high, present + 1.5)];
    if (present > 0 && lever.unit !== 'share') high = Math.min(high, 2 * present);
    return [low, high];
  }
  function step(range) {
    return Math.pow(10, Math.floor(Math.log10((range[1] - range[0] || 1) / 200)));
  }

  function wherePicker(change, lever) {
    if (lever.national) return null;
    var select = app.make('select', {
      onchange: function () { change.where = places[select.value] || null; changed(); },
    });
    var chosen = Object.keys(places).find(function (key) { return places[key] && change.where && JSON.stringify(places[key]) === JSON.stringify(change.where); });
    app.options(select, [['all', app.say('everywhere')], ['urban', app.say('towns')], ['rural', app.say('countryside')]], chosen || 'all');
    [['regions', true], ['provinces', false]].forEach(function (kind) {
      var group = app.make('optgroup', { label: app.say(kind[0]) });
      app.options(group, app.catalogue.places.filter(function (one) { return one.is_region === kind[1]; })
        .map(function (one) { return [String(one.code), app.of(one.title)]; }), chosen);
      select.append(group);
    });
    return app.field(app.say('where'), select);
  }

  function card(change) {
    var lever = app.lever(change.parameter);
    var note = app.make('span', { class: 'note' });
    var tell = function () {
      held(change.from).then(function (all) {
        change.present = all[lever.name];
        var parts = [app.say('now', { value: app.value(lever, all[lever.name]) }), app.of(lever.phrase)];
        if (lever.bounds) parts.push(app.say('bounds', { low: app.plain(lever.bounds[0]), high: app.plain(lever.bounds[1]) }));
        note.textContent = parts.filter(Boolean).join(' · ');
      });
    };
    tell();
    return app.make('li', { class: 'card' },
      app.make('div', { class: 'head' }, app.make('strong', {}, app.of(lever.title)),
        app.make('button', {
          type: 'button', class: 'quiet', 'aria-label': app.say('remove') + ' : ' + app.of(lever.title),
          onclick: function () { reform.changes.splice(reform.changes.indexOf(change), 1); app.draw(); },
        }, app.say('remove'))),
      app.make('label', { class: 'field' }, app.make('span', { class: 'unseen' }, app.of(lever.title)), control(change, lever)), note,
      app.make('div', { class: 'row' },
        app.field(app.say('from'), app.make('input', {
          type: 'month', value: change.from, min: app.catalogue.first_month, max: app.catalogue.last_month,
          onchange: function (event) { change.from = event.target.value; tell(); changed(); },
        })),
        app.field(app.say('until'), app.make('input', {
          type: 'month', value: change.until || '', max: app.catalogue.last_month,
          onchange: function (event) { change.until = event.target.value; changed(); },
        })),
        wherePicker(change, lever)));
  }

  function add(lever) {
    var month = usualMonth();
    held(month).then(function (all) {
      var present = all[lever.name];
      var value = present;
      if (lever.kind === 'flag') value = !present;
      if (lever.kind === 'choice') value = (lever.choices.find(function (one) { return one.word !== present; }) || { word: present }).word;
      reform.changes.push({ parameter: lever.name, from: month, until: '', where: null, value: value, present: present });
      app.draw();
      var cards = document.querySelectorAll('.card');
      var last = cards[cards.length - 1];
      if (last) last.querySelector('input, select').focus();
    });
  }

  function picker() {
    var list = app.make('ul', { class: 'found' });
    var search = app.make('input', { type: 'search', placeholder: app.say('search_lever'), oninput: show, 'aria-label': app.say('add_lever') });
    function show() {
      var wanted = fold(search.value).split(/\s+/).filter(Boolean);
      var found = app.catalogue.levers.filter(function (lever) {
        var text = fold(app.of(lever.title) + ' ' + lever.name);
        return wanted.every(function (word) { return text.indexOf(word) >= 0; });
      });
      if (!wanted.length) found = USUAL.map(app.lever);
      var rows = found.slice(0, SHOWN).map(function (lever) {
        return app.make('li', {}, app.make('button', { type: 'button', class: 'pick', onclick: function () { add(lever); } },
          app.of(lever.title), app.make('small', {}, lever.name)));
      });
      if (!found.length) rows = [app.make('li', { class: 'note' }, app.say('no_lever'))];
      if (found.length > SHOWN) rows.push(app.make('li', { class: 'note' }, app.say('more_levers', { count: found.length - SHOWN })));
      app.fill(list, rows);
    }
    show();
    return app.make('div', { class: 'picker' }, app.field(app.say('add_lever'), search), list);
  }
  // Letters without their accents, as people search.
  function fold(text) { return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0652]/g, ''); }

  function fileButton() {
    var input = app.make('input', {
      type: 'file', accept: '.toml', class: 'unseen', tabindex: -1, 'aria-hidden': true,
      onchange: function () {
        var file = input.files[0];
        if (file) file.text().then(function (text) { app.takeFile(file.name, text); });
      },
    });
    return [input, app.make('button', { type: 'button', class: 'quiet', onclick: function () { input.click(); } }, app.say('open_file'))];
  }

  app.reformPanel = function () {
    places = { all: null, urban: { milieu: 'urban' }, rural: { milieu: 'rural' } };
    app.catalogue.places.forEach(function (one) {
      places[one.code] = one.is_region ? { region: one.name } : { province: one.name };
    });
    var parts;
    if (reform.toml !== null) {
      parts = [app.make('p', {}, app.say('from_file', { name: reform.file })),
        app.make('button', { type: 'button', class: 'quiet', onclick: function () { reform.toml = null; app.draw(); } }, app.say('close_file'))];
    } else {
      var title = app.make('input', {
        type: 'text', maxlength: 120, value: reform.title === null ? app.say('default_title') : reform.title,
        oninput: function () { reform.title = title.value; changed(); },
      });
      var base = app.make('select', { onchange: function () { reform.base = base.value; app.draw(); } });
      app.options(base, app.catalogue.scenarios.map(function (one) { return [one.name, app.of(one.title)]; }), reform.base);
      parts = [app.field(app.say('name'), title), app.field(app.say('base'), base),
        app.make('ol', { class: 'cards' }, reform.changes.map(card)), picker()];
    }
    setTimeout(describe, 0);
    return app.make('section', { class: 'panel', 'aria-label': app.say('your_reform') },
      app.make('h2', {}, app.say('your_reform')), parts,
      app.make('h3', {}, app.say('in_words')), app.make('div', { id: 'sentences', 'aria-live': 'polite' }),
      app.make('details', {}, app.make('summary', {}, app.say('file')), app.make('pre', { id: 'toml', dir: 'ltr', tabindex: 0 }), fileButton()));
  };
})(window.daam.app);
