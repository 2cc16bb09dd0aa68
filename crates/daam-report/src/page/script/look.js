// What charts share, whoever draws them: colours, dashes and symbols of what is compared, and
// numbers as each language writes them. Needs nothing but the variables of the style sheet.
window.daam = window.daam || {};
(function (daam) {
  'use strict';
  // Second channels beside colour, for eyes and printers that do not tell colours apart.
  // Lengths without common divisor: 7 colours, 4 dashes and 5 symbols make 140 looks.
  var COLOURS = 7;
  var DASHES = ['solid', [7, 4], [2, 3], [10, 3, 2, 3]];
  var SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'];
  var printing = false;

  // Colours in force: of the screen, light or dark, or of paper.
  function theme() {
    var style = getComputedStyle(document.documentElement);
    var of = function (name) { return style.getPropertyValue('--' + name).trim(); };
    if (printing) of = function (name) { return style.getPropertyValue('--light-' + name).trim() || style.getPropertyValue('--' + name).trim(); };
    var series = [];
    for (var index = 1; index <= COLOURS; index++) series.push(of('series-' + index));
    return {
      card: of('card'), ink: of('ink'), muted: of('muted'), line: of('line'), rest: of('rest'),
      low: of('map-low'), high: of('map-high'), loss: of('loss'), lossSoft: of('loss-soft'),
      gain: of('gain'), gainSoft: of('gain-soft'), series: series,
    };
  }

  // The look of the one numbered `index`; number 0, compared with, is ink and whole.
  function look(index, colours) {
    if (index === 0) return { color: colours.ink, dash: 'solid', symbol: 'circle', width: 2.75 };
    var at = index - 1;
    return {
      color: colours.series[at % COLOURS],
      dash: DASHES[at % DASHES.length],
      symbol: SYMBOLS[at % SYMBOLS.length],
      width: 2,
    };
  }

  // A colour between two others, both #rrggbb; `part` from 0 to 1.
  function between(from, to, part) {
    var mixed = [1, 3, 5].map(function (at) {
      var one = parseInt(from.substr(at, 2), 16);
      var other = parseInt(to.substr(at, 2), 16);
      return ('0' + Math.round(one + (other - one) * part).toString(16)).slice(-2);
    });
    return '#' + mixed.join('');
  }

  // Black or white, whichever is read better on a colour.
  function on(color) {
    var light = [1, 3, 5].map(function (at) {
      var part = parseInt(color.substr(at, 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    });
    var luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    return luminance > 0.18 ? '#000000' : '#ffffff';
  }

  // How a language writes numbers: the twin of words/number.rs.
  function numbers(language) {
    var english = language === 'en';
    var group = english ? ',' : '\u00a0';
    function digits(value, places, signed) {
      var plain = Math.abs(value).toFixed(places);
      var parts = plain.split('.');
      var whole = parts[0].replace(/\B(?=(\d{3})+$)/g, group);
      // What rounds to nothing has no sign.
      var sign = !/[1-9]/.test(plain) ? '' : value < 0 ? '\u2212' : signed ? '+' : '';
      return sign + whole + (parts[1] ? (english ? '.' : ',') + parts[1] : '');
    }
    // In Arabic, signs and per cents stay on their side of the number.
    function isolated(text) { return language === 'ar' ? '\u2066' + text + '\u2069' : text; }
    function known(write) {
      return function (value, places) {
        return value === null || value === undefined || isNaN(value) ? '–' : isolated(write(value, places));
      };
    }
    var sign = language === 'fr' ? '\u00a0%' : '%';
    return {
      decimal: known(function (value, places) { return digits(value, places, false); }),
      signed: known(function (value, places) { return digits(value, places, true); }),
      // Of a value already in hundredths.
      percent: known(function (value, places) { return digits(value, places, false) + sign; }),
      signedPercent: known(function (value, places) { return digits(value, places, true) + sign; }),
      margin: known(function (value, places) { return '±\u00a0' + digits(value, places, false); }),
    };
  }

  // Text for an SVG, whose own direction is left to right in every language.
  function set(text, language) { return language === 'ar' ? '\u2067' + text + '\u2069' : String(text); }

  // A phrase with its {gaps} filled, in one pass.
  function fill(phrase, gaps) {
    return phrase.replace(/\{(\w+)\}/g, function (all, name) {
      return Object.prototype.hasOwnProperty.call(gaps, name) ? gaps[name] : all;
    });
  }

  daam.look = {
    theme: theme, of: look, between: between, on: on, numbers: numbers, set: set, fill: fill,
    font: "'IBM Plex Sans Arabic', system-ui, sans-serif",
    print: function (on) { printing = on; },
    still: function () { return matchMedia('(prefers-reduced-motion: reduce)').matches; },
  };
})(window.daam);
