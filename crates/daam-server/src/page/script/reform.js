// @ts-check
// The reform: a base, levers moved, in words, and its file.
(() => {
  const USUAL = ['lump_sum.amount', 'floor.amount', 'child_allowance.first_ranks_in_school',
    'child_allowance.first_ranks_under_6', 'eligibility.threshold'];
  const SHOWN = 12;
  const form = app.form;
  /** @typedef {Record<string, Value | undefined>} Values */
  /** @type {Record<string, Promise<Values>>} */
  const values = {};
  let timer = 0;

  // The reform as the server reads it.
  app.reform = () => form.toml !== null ? { toml: form.toml } : {
    title: form.title ?? app.say('default_title'), language: app.language, base: form.base,
    changes: form.changes.map(({ parameter, from, until, where, value }) =>
      ({ parameter, from, value, ...(until && { until }), ...(where && { where }) })),
  };
  // Adds a change found by the search; it takes the place of one of the same month.
  app.takeChange = (parameter, from, value) => {
    if (form.toml !== null) {
      form.toml += '\n[[change]]\nparameter = "' + parameter + '"\nfrom = "' + from + '"\nvalue = ' + value + '\n';
    } else {
      form.changes = form.changes.filter(one => one.parameter !== parameter || one.from !== from || one.where);
      form.changes.push({ parameter, from, value, present: value });
    }
    app.draw();
  };

  // What the base has at a month, asked once.
  /** @type {(month: string) => Promise<Values>} */
  const held = month => {
    const key = form.base + ' ' + month;
    values[key] ??= app.ask('/api/values?base=' + encodeURIComponent(form.base) + '&month=' + encodeURIComponent(month))
      .catch(() => { delete values[key]; return {}; });
    return values[key];
  };
  // What a lever is set to, in words.
  /** @type {(lever: Lever, value: Value | undefined) => string} */
  const written = (lever, value) => {
    if (value === undefined) return '–';
    if (lever.kind === 'flag') return app.say(value ? 'yes' : 'no');
    const choice = lever.choices.find(one => one.word === value);
    return choice ? app.of(choice.words) : typeof value === 'number' ? app.plain(value) : String(value);
  };

  // Says the reform in words, or what is wrong with it, soon after it has changed.
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(describe, 200);
  };
  const describe = () => {
    const sentences = document.getElementById('sentences');
    const file = document.getElementById('toml');
    if (!sentences || !file) return;
    /** @type {(problems: Problem[]) => void} */
    const wrong = problems => {
      form.sound = false;
      fill(sentences, app.problems(problems));
    };
    /** @type {Promise<Told>} */ (app.ask('/api/reform', app.reform())).then(told => {
      if (told.problems) return wrong(told.problems);
      form.sound = true;
      const list = told.sentences.map(words => make('li', {}, app.of(words)));
      fill(sentences, list.length ? make('ul', {}, list) : make('p', { class: 'note' }, app.say('no_change')));
      file.textContent = told.toml;
    }, (/** @type {Refusal} */ refusal) => wrong(refusal.problems)).then(app.refreshRun);
  };

  /** @type {(change: Moved, lever: Lever) => Element} */
  const control = (change, lever) => {
    const set = (/** @type {Value} */ value) => { change.value = value; changed(); };
    if (lever.kind === 'flag') {
      return app.select([['true', app.say('yes')], ['false', app.say('no')]], String(change.value), value => set(value === 'true'));
    }
    if (lever.kind === 'choice') {
      return app.select(lever.choices.map(one => [one.word, app.of(one.words)]), String(change.value), set);
    }
    if (lever.kind === 'month') return make('input', { type: 'month', value: change.value, onchange: event => set(event.currentTarget.value) });
    const whole = lever.kind === 'integer';
    const [low, high] = reach(lever, Number(change.present));
    const number = make('input', {
      type: 'number', inputmode: 'decimal', step: whole ? 1 : 'any', value: change.value, min: lever.bounds?.[0], max: lever.bounds?.[1],
      oninput() {
        if (number.value === '') return;
        slider.value = number.value;
        set(Number(number.value));
      },
    });
    const slider = make('input', {
      type: 'range', min: low, max: high, step: whole ? 1 : Math.pow(10, Math.floor(Math.log10((high - low || 1) / 200))),
      value: change.value, 'aria-label': app.of(lever.title),
      oninput() { number.value = slider.value; set(Number(slider.value)); },
    });
    return make('span', { class: 'pair' }, number, slider);
  };
  // A slider reaches twice the present value, within what the law allows.
  /** @type {(lever: Lever, present: number) => Pair} */
  const reach = (lever, present) => {
    const [low, high] = lever.bounds ?? [0, 2 * present];
    if (lever.unit === 'index_points') return [Math.max(low, present - 1.5), Math.min(high, present + 1.5)];
    return [low, present > 0 && lever.unit !== 'share' ? Math.min(high, 2 * present) : high];
  };

  /** @type {(change: Moved, lever: Lever) => Element | null} */
  const wherePicker = (change, lever) => {
    if (lever.national) return null;
    const places = app.catalogue.places;
    /** @type {Record<string, Record<string, string>>} */
    const known = {
      urban: { milieu: 'urban' }, rural: { milieu: 'rural' },
      ...Object.fromEntries(places.map(one => [one.code, { [one.is_region ? 'region' : 'province']: one.name }])),
    };
    const chosen = Object.keys(known).find(key => JSON.stringify(known[key]) === JSON.stringify(change.where)) ?? 'all';
    const select = app.select([['all', app.say('everywhere')], ['urban', app.say('towns')], ['rural', app.say('countryside')]], chosen,
      value => { change.where = known[value]; changed(); });
    for (const regions of [true, false]) {
      const group = make('optgroup', { label: app.say(regions ? 'regions' : 'provinces') });
      select.append(options(group, places.filter(one => one.is_region === regions).map(one => [one.code, app.of(one.title)]), chosen));
    }
    return app.field(app.say('where'), select);
  };

  /** @type {(change: Moved) => Element} */
  const card = change => {
    const lever = app.lever(change.parameter);
    const title = app.of(lever.title);
    const note = make('span', { class: 'note' });
    const tell = () => {
      held(change.from).then(all => {
        change.present = all[lever.name] ?? change.present;
        const parts = [app.say('now', { value: written(lever, all[lever.name]) }), app.of(lever.phrase)];
        if (lever.bounds) parts.push(app.say('bounds', { low: app.plain(lever.bounds[0]), high: app.plain(lever.bounds[1]) }));
        note.textContent = parts.filter(Boolean).join(' · ');
      });
    };
    tell();
    return make('li', { class: 'card' },
      make('div', { class: 'head' }, make('strong', {}, title), app.button(app.say('remove'), () => {
        form.changes.splice(form.changes.indexOf(change), 1);
        app.draw();
      }, { class: 'quiet', 'aria-label': app.say('remove') + ' : ' + title })),
      make('label', { class: 'field' }, make('span', { class: 'unseen' }, title), control(change, lever)), note,
      make('div', { class: 'row' },
        app.field(app.say('from'), make('input', {
          type: 'month', value: change.from, min: app.catalogue.first_month, max: app.catalogue.last_month,
          onchange(event) { change.from = event.currentTarget.value; tell(); changed(); },
        })),
        app.field(app.say('until'), make('input', {
          type: 'month', value: change.until ?? '', max: app.catalogue.last_month,
          onchange(event) { change.until = event.currentTarget.value; changed(); },
        })),
        wherePicker(change, lever)));
  };

  /** @type {(lever: Lever) => Promise<void>} */
  const add = async lever => {
    // Changes begin next January unless said otherwise.
    const from = (new Date().getFullYear() + 1) + '-01';
    const present = (await held(from))[lever.name];
    // The server is gone: the sentences say so.
    if (present === undefined) return describe();
    const value = lever.kind === 'flag' ? !present
      : lever.kind === 'choice' ? lever.choices.find(one => one.word !== present)?.word ?? present : present;
    form.changes.push({ parameter: lever.name, from, value, present });
    app.draw();
    /** @type {HTMLElement | null} */ (document.querySelector('.card:last-child :is(input, select)'))?.focus();
  };

  const picker = () => {
    const list = make('ul', { class: 'found' });
    const show = () => {
      const wanted = fold(search.value).split(/\s+/).filter(Boolean);
      const found = !wanted.length ? USUAL.map(app.lever) : app.catalogue.levers.filter(lever => {
        const text = fold(app.of(lever.title) + ' ' + lever.name);
        return wanted.every(word => text.includes(word));
      });
      fill(list, found.slice(0, SHOWN).map(lever => make('li', {},
        app.button([app.of(lever.title), make('small', {}, lever.name)], () => add(lever), { class: 'pick' }))),
      !found.length && make('li', { class: 'note' }, app.say('no_lever')),
      found.length > SHOWN && make('li', { class: 'note' }, app.say('more_levers', { count: found.length - SHOWN })));
    };
    const search = make('input', { type: 'search', placeholder: app.say('search_lever'), oninput: show, 'aria-label': app.say('add_lever') });
    show();
    return make('div', { class: 'picker' }, app.field(app.say('add_lever'), search), list);
  };
  // Letters without their accents, as people search.
  /** @type {(text: string) => string} */
  const fold = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0652]/g, '');

  // A file takes the place of the form.
  const fileButton = () => {
    const input = make('input', {
      type: 'file', accept: '.toml', class: 'unseen', tabindex: -1, 'aria-hidden': 'true',
      onchange() {
        const file = input.files?.[0];
        file?.text().then(text => {
          form.toml = text;
          form.file = file.name;
          app.draw();
        });
      },
    });
    return [input, app.button(app.say('open_file'), () => input.click(), { class: 'quiet' })];
  };

  const formParts = () => {
    const title = make('input', {
      type: 'text', maxlength: 120, value: form.title ?? app.say('default_title'),
      oninput() { form.title = title.value; changed(); },
    });
    const base = app.select(app.catalogue.scenarios.map(one => [one.name, app.of(one.title)]), form.base, base => { form.base = base; app.draw(); });
    return [app.field(app.say('name'), title), app.field(app.say('base'), base),
      make('ol', { class: 'cards' }, form.changes.map(card)), picker()];
  };
  app.reformPanel = () => {
    setTimeout(describe, 0);
    return make('section', { class: 'panel', 'aria-label': app.say('your_reform') },
      make('h2', {}, app.say('your_reform')),
      form.toml === null ? formParts() : [make('p', {}, app.say('from_file', { name: form.file })),
        app.button(app.say('close_file'), () => { form.toml = null; app.draw(); }, { class: 'quiet' })],
      make('h3', {}, app.say('in_words')), make('div', { id: 'sentences', 'aria-live': 'polite' }),
      make('details', {}, make('summary', {}, app.say('file')), make('pre', { id: 'toml', dir: 'ltr', tabindex: 0 }), fileButton()));
  };
})();
