// @ts-check
// The figures of the page, and how each language tells them.
/** @type {Facts} */
const facts = JSON.parse(document.getElementById('figures')?.textContent ?? '');

/** @type {Tell} */
const tell = (() => {
  const count = facts.words.fr.scenarios.length;
  const units = Object.fromEntries(facts.indicators.map(one => [one.name, one.unit]));
  const PLACES = { share: 2, points: 2, money: 1, index: 4, count: 0, dirhams: 1 };

  // A list that goes by scenario; 0 stands for "as under the first". Empty where nothing is known.
  /** @type {Tell['under']} */
  const under = (lists, scenario) => {
    const list = lists?.[scenario] === 0 ? lists[0] : lists?.[scenario];
    return list || [];
  };
  /** @type {Tell['cost']} */
  const cost = (scenario, year) => under(facts.yearly.budget_cost?.MA, scenario)[year] ?? null;

  // Scenarios shown at first: all when they are few, else the first and those whose cost differs most.
  /** @type {(most: number) => number[]} */
  const striking = most => {
    const all = Array.from({ length: count }, (_, index) => index);
    if (count <= most) return all;
    /** @type {(index: number) => number} */
    const far = index => Math.abs(Number(cost(index, facts.year)) - Number(cost(0, facts.year)));
    const others = all.slice(1).sort((one, other) => far(other) - far(one) || one - other);
    return [0].concat(others.slice(0, most - 1)).sort((one, other) => one - other);
  };

  /** @type {(language: Language) => Speaker} */
  const speaker = language => {
    const words = facts.words[language];
    const write = look.numbers(language);
    const arabic = language === 'ar';
    const plural = new Intl.PluralRules(language);
    // The unit of a figure, in agreement with it.
    /** @type {(name: string, amount: number) => string} */
    const unitOf = (name, amount) =>
      words.counted[name]?.[plural.select(Math.round(amount))] ?? words.indicators[name][1];
    /** @type {Speaker} */
    const own = {
      language, right: arabic, words, write,
      say(key, gaps) { return look.fill(words.say[key], gaps || {}); },
      // A foreign text inside a sentence keeps its own direction.
      quoted(text) { return arabic ? '\u2068' + text + '\u2069' : text; },
      title: scenario => words.scenarios[scenario],
      scenario(index) { return own.quoted(own.title(index)); },
      place(code) { return words.places[code] || code; },
      indicator(name) { return words.indicators[name][0]; },
      unit(name) {
        return units[name] === 'share' ? '%' : units[name] === 'money' ? words.say.million_dh : words.indicators[name][1];
      },
      meaning(name) { return words.indicators[name][2]; },
      set: text => look.set(text, language),
      money(value) {
        if (value === null || value === undefined) return own.say('unknown');
        const large = Math.abs(value) >= 1000;
        const size = large ? value / 1000 : value;
        const text = write.decimal(size, large ? 2 : Math.abs(value) < 10 && value !== 0 ? 1 : 0);
        return own.say(large ? 'billion_amount' : 'million_amount', { value: text });
      },
      households(value) {
        const large = value >= 1e6;
        return own.say(large ? 'households_millions' : 'households_count', { value: write.decimal(large ? value / 1e6 : value, large ? 2 : 0) });
      },
      // A value as its indicator is written: short, or with all the figures there are.
      value(name, amount, exact) {
        if (amount === null || amount === undefined) return own.say('unknown');
        switch (units[name]) {
          case 'share': return write.percent(amount, exact ? 2 : 1);
          case 'points': return own.say('points', { value: write.decimal(amount, 2) });
          case 'money': return exact ? own.say('million_amount', { value: write.decimal(amount, 1) }) : own.money(amount);
          case 'index': return write.decimal(amount, exact ? 4 : 3);
          case 'count': return write.decimal(amount, 0);
          default: return write.decimal(amount, exact && Math.abs(amount) < 100 ? 1 : 0);
        }
      },
      // The same, with the interval and the unit where they are known.
      whole(name, amount, around) {
        const text = own.value(name, amount, true);
        if (amount === null || amount === undefined) return text;
        const counted = units[name] === 'count' || units[name] === 'dirhams';
        return text + (counted ? '\u00a0' + unitOf(name, amount) : '')
          + (around && around[0] < around[1] ? ' (' + write.around(amount, around, PLACES[units[name]]) + ')' : '');
      },
    };
    return own;
  };
  const speakers = { fr: speaker('fr'), ar: speaker('ar'), en: speaker('en') };

  return {
    count, under, cost,
    yearly: (name, place, scenario) => under(facts.yearly[name]?.[place], scenario),
    monthly: (name, place, scenario) => under(facts.monthly[name]?.[place], scenario),
    interval(name, scenario, year) {
      const [low, high] = [facts.low, facts.high].map(ends => under(ends[name], scenario)[year] ?? null);
      return low === null || high === null ? null : [low, high];
    },
    unit: name => units[name],
    speaker: language => speakers[language],
    // Chosen once for all charts.
    chosen: striking(8),
  };
})();
