// What every part of the page uses: words of the language, elements, requests.
(function (daam) {
  'use strict';
  var app = daam.app = { catalogue: null, language: 'fr', state: {} };

  // A word of the page, its {gaps} filled.
  app.say = function (key, gaps) {
    var words = app.catalogue.words[key];
    return daam.look.fill(words ? words[app.language] : key, gaps || {});
  };
  // A text given in the three languages; the first there is where one is missing.
  app.of = function (words) {
    return words[app.language] || words.fr || words.en || words.ar || '';
  };

  // An element: `make('button', { type: 'button', onclick: f }, 'text', child, [more])`.
  app.make = function (tag, settings) {
    var element = document.createElement(tag);
    Object.keys(settings || {}).forEach(function (name) {
      var value = settings[name];
      if (value === undefined || value === null || value === false) return;
      if (name.slice(0, 2) === 'on') element.addEventListener(name.slice(2), value);
      else if (name === 'value' || name === 'checked' || name === 'selected') element[name] = value;
      else element.setAttribute(name, value === true ? '' : value);
    });
    var add = function (child) {
      if (child === undefined || child === null || child === false) return;
      if (Array.isArray(child)) child.forEach(add);
      else element.append(child);
    };
    Array.prototype.slice.call(arguments, 2).forEach(add);
    return element;
  };
  app.fill = function (element) {
    element.replaceChildren.apply(element, Array.prototype.slice.call(arguments, 1).flat().filter(Boolean));
    return element;
  };
  // A field under its name.
  app.field = function (name, control, note) {
    return app.make('label', { class: 'field' }, app.make('span', {}, name), control, note);
  };
  app.options = function (control, choices, chosen) {
    choices.forEach(function (choice) {
      control.append(app.make('option', { value: choice[0], selected: choice[0] === chosen }, choice[1]));
    });
    return control;
  };

  // A page of its own among those that ask.
  var page = (window.crypto && crypto.randomUUID) ? crypto.randomUUID() : String(Math.random());

  // Asks the server; a refusal is thrown as its problems.
  app.ask = function (address, body) {
    var settings = { headers: { 'x-daam-page': page } };
    if (body !== undefined) {
      settings.method = 'POST';
      settings.headers['content-type'] = 'application/json';
      settings.body = JSON.stringify(body);
    }
    return fetch(address, settings).then(function (response) {
      return response.json().then(function (told) {
        if (response.ok) return told;
        throw { problems: told.problems || [{ message: response.statusText }] };
      });
    }, function () { throw { problems: [{ message: app.say('lost') }], lost: true }; });
  };
  // Problems as a list of sentences; their words are the program's, in English.
  app.problems = function (refusal) {
    var problems = refusal.problems || [{ message: String(refusal.message || refusal) }];
    return app.make('ul', { class: 'problems', role: 'alert', lang: 'en', dir: 'ltr' }, problems.map(function (one) {
      return app.make('li', {}, one.place ? app.make('code', {}, one.place + ' ') : null,
        one.message, one.help ? app.make('span', { class: 'help' }, ' ' + one.help) : null);
    }));
  };

  // Follows a job until it is over; `told` gets each report. Gives a function that stops it.
  app.follow = function (id, told) {
    var after = 0, over = false, failures = 0;
    function next() {
      if (over) return;
      app.ask('/api/jobs/' + id + '?after=' + after).then(function (report) {
        failures = 0;
        after = report.version;
        over = ['done', 'stopped', 'failed'].indexOf(report.phase) >= 0;
        told(report);
        next();
      }, function (refusal) {
        // A server that is gone for a moment may come back.
        if (refusal.lost && ++failures < 5) { setTimeout(next, 1000); return; }
        over = true;
        told({ phase: 'failed', problem: (refusal.problems || [])[0], seconds: 0 });
      });
    }
    next();
    return function () { return app.ask('/api/jobs/' + id + '/stop', {}); };
  };

  app.numbers = function () { return daam.look.numbers(app.language); };
  // A number with the decimals it has, six at most.
  app.plain = function (value) {
    var places = 0;
    while (places < 6 && Math.abs(value - Number(value.toFixed(places))) > 1e-9) places++;
    return app.numbers().decimal(value, places);
  };
  app.lever = function (name) {
    return app.catalogue.levers.find(function (lever) { return lever.name === name; });
  };
  app.scenario = function (name) {
    return app.catalogue.scenarios.find(function (one) { return one.name === name; });
  };
  // What a lever is set to, in words.
  app.value = function (lever, value) {
    if (value === undefined || value === null) return '–';
    if (lever.kind === 'flag') return app.say(value ? 'yes' : 'no');
    if (lever.kind === 'choice') {
      var choice = lever.choices.find(function (one) { return one.word === value; });
      return choice ? app.of(choice.words) : value;
    }
    return lever.kind === 'month' ? value : app.plain(value);
  };
})(window.daam);
