// @ts-check
// A family: who lives there, what it spends and owns; its index and what it is due.
(() => {
  const SPENDING = /** @type {const} */ (['butane', 'water_electricity', 'telephone']);
  const family = {
    milieu: 'rural', region: 3,
    rooms: /** @type {Figure} */ (2),
    earnings: /** @type {Figure} */ (null),
    until: String(new Date().getFullYear() + 1),
    /** @type {Adult[]} */
    adult: [{ when: '41', relation: 'head', marital: '', sex: 'male', work: 'informal', education: 1 },
      { when: '36', relation: 'spouse', marital: '', sex: 'female', work: 'none', education: 0 }],
    /** @type {Minor[]} */
    child: [{ when: '12', in_school: true }, { when: '8', in_school: true }, { when: '3' }],
    spending: { butane: 60, water_electricity: 100, telephone: 50 },
    /** @type {Record<string, number>} */
    index: {},
  };
  /** @type {Assessed[] | null} */
  let told = null;

  /** @type {(value: Figure, set: (value: number | null) => void, more?: Settings<HTMLInputElement>) => Element} */
  const number = (value, set, more) => make('input', {
    type: 'number', value: value ?? '', min: 0, step: 1,
    oninput: ({ currentTarget: { value } }) => set(value === '' ? null : Number(value)), ...more,
  });
  /** @type {<Key extends string>(of: { [key in Key]?: boolean }, key: Key) => Element} */
  const check = (of, key) => make('label', { class: 'check' }, make('input', {
    type: 'checkbox', checked: Boolean(of[key]), onchange(event) { of[key] = event.currentTarget.checked; },
  }), ' ', app.say(key));
  /** @type {<Person extends Adult | Minor>(list: Person[], one: Person, fields: Child) => Element} */
  const person = (list, one, fields) => make('li', { class: 'card' }, make('div', { class: 'row' },
    app.field(app.say('age'), make('input', { type: 'text', dir: 'ltr', size: 8, value: one.when, oninput: ({ currentTarget: { value } }) => { one.when = value.trim(); } })),
    fields,
    app.button(app.say('remove'), () => { list.splice(list.indexOf(one), 1); app.draw(); }, { class: 'quiet' })));
  /** @type {(name: string, stem: string, values: string[], chosen: string, set: (value: string) => void) => Element} */
  const choice = (name, stem, values, chosen, set) => app.field(app.say(name), app.select(
    values.map(value => [value, value === '' ? '–' : app.say(stem + value)]), chosen, set));
  /** @type {(one: Adult) => Element} */
  const adult = one => person(family.adult, one, [
    choice('relation', 'relation_', ['head', 'spouse', 'parent', 'child', 'other'], one.relation, relation => { one.relation = relation; }),
    choice('marital', 'marital_', ['', 'single', 'married', 'divorced', 'widowed'], one.marital, marital => { one.marital = marital; }),
    app.field(app.say('sex'), app.select(['male', 'female'].map(sex => [sex, app.say(sex)]), one.sex, sex => { one.sex = sex; })),
    app.field(app.say('work'), app.select(['none', 'informal', 'declared', 'public', 'pensioner'].map(work => [work, app.say('work_' + work)]), one.work,
      work => { one.work = work; })),
    app.field(app.say('education'), app.select([0, 1, 2, 3, 4].map(level => [level, app.say('education_' + level)]), one.education,
      level => { one.education = Number(level); })),
    check(one, 'survivor_pension')]);
  /** @type {(one: Minor) => Element} */
  const child = one => person(family.child, one, [check(one, 'in_school'), check(one, 'severely_disabled')]);

  // Variables a household owns or not; what follows from its members is not asked.
  const belongings = () => {
    const derived = /^(head_|single_|several_|at_most_|member_|share_|number_of|household|size|log|children|adults)/;
    const owned = app.catalogue.variables[family.milieu].filter(({ name }) => !derived.test(name) && !SPENDING.some(spent => name.includes(spent)));
    return make('details', {}, make('summary', {}, app.say('belongings')), make('div', { class: 'beside' },
      owned.map(({ name, title }) => make('label', { class: 'owned' }, number(family.index[name] || 0, value => {
        if (value) family.index[name] = value; else delete family.index[name];
      }, { step: 'any' }), ' ', app.of(title)))));
  };

  // A member as the server reads one: an age or a month of birth, nothing for what is not said.
  /** @type {(one: Adult | Minor) => object} */
  const described = ({ when, ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
    ...(when !== '' && (/^\d{1,3}$/.test(when) ? { age: Number(when) } : { born: when })),
  });

  const compute = () => {
    const now = new Date();
    const month = now.getFullYear() + '-' + String(now.getMonth() + 1).padStart(2, '0');
    const { rooms, earnings, until, adult, child, ...rest } = family;
    const request = {
      family: { ...rest, month, adult: adult.map(described), child: child.map(described), ...(rooms && { rooms }), ...(earnings && { earnings }) },
      to: until + '-12',
      ...((app.form.changes.length || app.form.toml !== null) && { reform: app.reform() }),
    };
    /** @type {Promise<Assessed[]>} */ (app.ask('/api/family', request)).then(answer => {
      told = answer;
      show();
    }, (/** @type {Refusal} */ refusal) => {
      told = null;
      const room = document.getElementById('told');
      if (room) fill(room, app.problems(refusal.problems));
    });
  };

  /** @type {(name: string) => string} */
  const titleOf = name => {
    const known = app.catalogue.variables[family.milieu].find(one => one.name === name);
    return known ? app.of(known.title) : name;
  };
  /** @type {(told: Assessed, index: number) => Element} */
  const block = (told, index) => {
    const head = (/** @type {string} */ key) => make('th', { scope: 'col' }, app.say(key));
    const heads = (/** @type {string[]} */ ...keys) => keys.map(key => make('th', { scope: 'col', class: 'num' }, app.say(key)));
    const due = told.due.map(line => make('tr', {}, make('th', { scope: 'row' }, line.month), make('td', { class: 'num' },
      line.dirhams > 0 ? make('bdi', {}, app.plain(line.dirhams)) : app.say('nothing_due') + (line.reason === 'none' ? '' : ' (' + app.say('reason_' + line.reason) + ')'),
      line.birth_grant > 0 && make('span', { class: 'difference' }, app.say('birth_grant', { value: app.isolated(app.plain(line.birth_grant)) })),
      line.school_grant > 0 && make('span', { class: 'difference' }, app.say('school_grant', { value: app.isolated(app.plain(line.school_grant)) })))));
    /** @type {(name: string, part: number, value?: number, weight?: number) => Element} */
    const row = (name, part, value, weight) => {
      /** @type {[number | undefined, number][]} */
      const cells = [[value, 2], [weight, 4], [part, 4]];
      return make('tr', {}, make('th', { scope: 'row' }, name), cells.map(([value, places]) =>
        make('td', { class: 'num' }, make('bdi', {}, value === undefined ? '' : app.numbers().decimal(value, places)))));
    };
    return make('div', { class: 'family-of' },
      make('h3', {}, app.titleOf(told.scenario)),
      make('p', { class: 'big' }, app.say('score'), ' ', make('bdi', {}, app.numbers().decimal(told.score, 4)), ' · ', app.say('threshold'), ' ',
        make('bdi', {}, app.plain(told.threshold)), ' · ', make('strong', {}, app.say(told.score <= told.threshold ? 'eligible' : 'not_eligible'))),
      told.chosen && make('p', {}, app.say('if_chosen')),
      make('h4', {}, app.say('due')), app.scroll([head('from_month'), heads('dh_a_month')], due),
      make('h4', {}, app.say('budget_line')), app.room('chart-budget-' + index, app.say('budget_line'), ' low'),
      told.cliff && make('p', {}, app.say('cliff', { end: app.isolated(app.plain(told.cliff[0])), lost: app.isolated(app.plain(told.cliff[1])) })),
      make('details', {}, make('summary', {}, app.say('score')), app.scroll([head('variable'), heads('value', 'weight', 'part')], [
        row(app.say('constant'), told.constant), row(app.say('region_term'), told.region),
        told.variables.map(({ name, value, coefficient }) => row(titleOf(name), value * coefficient, value, coefficient))])));
  };
  const show = () => {
    const room = document.getElementById('told');
    if (!room || !told) return;
    fill(room, told.map(block));
    told.forEach((one, index) => app.lineChart('chart-budget-' + index, one.budget, [app.say('earnings'), app.say('dh_a_month')]));
  };

  app.familyPanel = () => {
    setTimeout(show, 0);
    const regions = app.catalogue.places.filter(one => one.is_region);
    return make('div', { class: 'columns' },
      make('section', { class: 'panel' }, make('h2', {}, app.say('tab_family')), make('p', { class: 'note' }, app.say('family_intro')),
        make('div', { class: 'row' },
          app.field(app.say('milieu'), app.select([['urban', app.say('towns')], ['rural', app.say('countryside')]], family.milieu,
            milieu => { family.milieu = milieu; family.index = {}; app.draw(); })),
          app.field(app.say('region'), app.select(regions.map(one => [one.code, app.of(one.title)]), family.region, region => { family.region = Number(region); })),
          app.field(app.say('rooms'), number(family.rooms, value => { family.rooms = value; }, { max: 30 })),
          app.field(app.say('earnings'), number(family.earnings, value => { family.earnings = value; })),
          app.field(app.say('family_until'), app.select(app.years().map(year => [year, year]), family.until, year => { family.until = year; }))),
        make('h3', {}, app.say('adults')), make('ol', { class: 'cards' }, family.adult.map(adult)),
        app.button(app.say('add_adult'), () => { family.adult.push({ when: '30', relation: 'other', marital: '', sex: 'female', work: 'none', education: 0 }); app.draw(); }, { class: 'quiet' }),
        make('h3', {}, app.say('children')), make('ol', { class: 'cards' }, family.child.map(child)),
        app.button(app.say('add_child'), () => { family.child.push({ when: '5' }); app.draw(); }, { class: 'quiet' }),
        make('h3', {}, app.say('spending')), make('div', { class: 'row' }, SPENDING.map(key =>
          app.field(app.say(key), number(family.spending[key], value => { family.spending[key] = value || 0; })))), belongings(),
        make('div', { class: 'row buttons' }, app.button(app.say('compute'), compute, { id: 'compute', class: 'main' }))),
      make('section', { class: 'results', id: 'told' }));
  };
})();
