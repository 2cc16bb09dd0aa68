// The figures of the page, and how each language tells them.
(function (daam) {
  'use strict';
  var facts = JSON.parse(document.getElementById('figures').textContent);
  var count = facts.words.fr.scenarios.length;

  // A list that goes by scenario; 0 stands for "as under the first".
  function under(lists, scenario) {
    if (!lists) return null;
    return lists[scenario] === 0 ? lists[0] : lists[scenario];
  }
  function within(cube, name, place) { return cube[name] && cube[name][place]; }
  function yearly(name, place, scenario) { return under(within(facts.yearly, name, place), scenario); }
  function monthly(name, place, scenario) { return under(within(facts.monthly, name, place), scenario); }
  function margin(name, scenario, year) {
    var list = under(facts.margins[name], scenario);
    return list ? list[year] : null;
  }
  function cost(scenario, year) {
    var list = yearly('budget_cost', 'MA', scenario);
    return list ? list[year] : null;
  }

  // Scenarios shown at first: all when they are few, else the first and those whose cost differs most.
  function striking(most) {
    var all = [];
    for (var index = 0; index < count; index++) all.push(index);
    if (count <= most) return all;
    var base = cost(0, facts.year);
    var far = function (index) { return Math.abs(cost(index, facts.year) - base); };
    var others = all.slice(1).sort(function (one, other) { return far(other) - far(one) || one - other; });
    return [0].concat(others.slice(0, most - 1)).sort(function (one, other) { return one - other; });
  }

  var speakers = {};
  function speaker(language) {
    if (speakers[language]) return speakers[language];
    var words = facts.words[language];
    var write = daam.look.numbers(language);
    var arabic = language === 'ar';
    var plural = new Intl.PluralRules(language);
    // The unit of a figure, in agreement with it.
    function unitOf(name, amount) {
      var forms = words.counted[name];
      return forms ? forms[plural.select(Math.round(amount))] : words.indicators[name][1];
    }
    function say(key, gaps) { return daam.look.fill(words.say[key], gaps || {}); }
    // A foreign text inside a sentence keeps its own direction.
    function quoted(text) { return arabic ? '\u2068' + text + '\u2069' : text; }
    function title(scenario) { return words.scenarios[scenario]; }
    function money(value) {
      if (value === null || value === undefined) return say('unknown');
      var large = Math.abs(value) >= 1000;
      var size = large ? value / 1000 : value;
      var text = write.decimal(size, large ? 2 : Math.abs(value) < 10 && value !== 0 ? 1 : 0);
      return say(large ? 'billion_amount' : 'million_amount', { value: text });
    }
    function households(value) {
      var large = value >= 1e6;
      return say(large ? 'households_millions' : 'households_count', { value: write.decimal(large ? value / 1e6 : value, large ? 2 : 0) });
    }
    // A value as its indicator is written: short, or with all the figures there are.
    function value(name, amount, exact) {
      var kind = unit(name);
      if (amount === null || amount === undefined) return say('unknown');
      if (kind === 'share') return write.percent(amount, exact ? 2 : 1);
      if (kind === 'points') return say('points', { value: write.decimal(amount, 2) });
      if (kind === 'money') return exact ? say('million_amount', { value: write.decimal(amount, 1) }) : money(amount);
      if (kind === 'index') return write.decimal(amount, exact ? 4 : 3);
      if (kind === 'count') return write.decimal(amount, 0);
      return write.decimal(amount, exact && Math.abs(amount) < 100 ? 1 : 0);
    }
    // The same, with the margin of error and the unit where they are known.
    function whole(name, amount, around) {
      var text = value(name, amount, true);
      if (amount === null || amount === undefined) return text;
      var kind = unit(name);
      if (kind === 'count' || kind === 'dirhams') text += '\u00a0' + unitOf(name, amount);
      if (around > 0) text += ' (' + plusMinus(name, around) + ')';
      return text;
    }
    function plusMinus(name, around) {
      var places = { share: 2, points: 2, money: 1, index: 4, count: 0, dirhams: 1 }[unit(name)];
      return write.margin(around, places);
    }
    return (speakers[language] = {
      language: language, right: arabic, words: words, write: write, say: say, quoted: quoted,
      title: title, scenario: function (index) { return quoted(title(index)); },
      place: function (code) { return words.places[code] || code; },
      indicator: function (name) { return words.indicators[name][0]; },
      unit: function (name) {
        return { share: '%', money: words.say.million_dh }[unit(name)] || words.indicators[name][1];
      },
      meaning: function (name) { return words.indicators[name][2]; },
      money: money, households: households, value: value, whole: whole,
      set: function (text) { return daam.look.set(text, language); },
    });
  }
  var units = {};
  facts.indicators.forEach(function (one) { units[one.name] = one.unit; });
  function unit(name) { return units[name]; }

  daam.facts = facts;
  daam.tell = {
    count: count, yearly: yearly, monthly: monthly, margin: margin, cost: cost, unit: unit,
    under: under, speaker: speaker,
    // Chosen once for all charts.
    chosen: striking(8),
  };
})(window.daam);
