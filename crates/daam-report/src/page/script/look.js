// @ts-check
// What charts share, whoever draws them: colours, dashes and symbols of what is compared, and
// numbers as each language writes them. Needs nothing but the variables of the style sheet.
'use strict';
/** @type {Look} */
const look = (() => {
  // Second channels beside colour, for eyes and printers that do not tell colours apart.
  // Lengths without common divisor: 7 colours, 4 dashes and 5 symbols make 140 looks.
  const COLOURS = 7;
  /** @type {Mark['dash'][]} */
  const DASHES = ['solid', [7, 4], [2, 3], [10, 3, 2, 3]];
  const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'];
  let printing = false;

  return {
    font: "'IBM Plex Sans Arabic', system-ui, sans-serif",
    print(on) { printing = on; },

    // Colours in force: of the screen, light or dark, or of paper.
    theme() {
      const style = getComputedStyle(document.documentElement);
      /** @type {(name: string) => string} */
      const of = name => printing && style.getPropertyValue('--light-' + name).trim() || style.getPropertyValue('--' + name).trim();
      return {
        card: of('card'), ink: of('ink'), muted: of('muted'), line: of('line'), rest: of('rest'),
        low: of('map-low'), high: of('map-high'), loss: of('loss'), lossSoft: of('loss-soft'),
        gain: of('gain'), gainSoft: of('gain-soft'), series: Array.from({ length: COLOURS }, (_, at) => of('series-' + (at + 1))),
      };
    },

    // The look of the one numbered `index`; number 0, compared with, is ink and whole.
    of(index, colours) {
      if (index === 0) return { color: colours.ink, dash: 'solid', symbol: 'circle', width: 2.75 };
      const at = index - 1;
      return { color: colours.series[at % COLOURS], dash: DASHES[at % DASHES.length], symbol: SYMBOLS[at % SYMBOLS.length], width: 2 };
    },

    // A colour between two others, both #rrggbb; `part` from 0 to 1.
    between(from, to, part) {
      const mixed = [1, 3, 5].map(at => {
        const one = parseInt(from.slice(at, at + 2), 16);
        const other = parseInt(to.slice(at, at + 2), 16);
        return ('0' + Math.round(one + (other - one) * part).toString(16)).slice(-2);
      });
      return '#' + mixed.join('');
    },

    // Black or white, whichever is read better on a colour.
    on(color) {
      const light = [1, 3, 5].map(at => {
        const part = parseInt(color.slice(at, at + 2), 16) / 255;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
      });
      const luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
      return luminance > 0.18 ? '#000000' : '#ffffff';
    },

    // How a language writes numbers: the twin of words/number.rs.
    numbers(language) {
      const english = language === 'en';
      const group = english ? ',' : '\u00a0';
      const percent = language === 'fr' ? '\u00a0%' : '%';
      /** @type {(before: string, signed: boolean, after: string) => Write} */
      const writer = (before, signed, after) => (value, places) => {
        if (value === null || value === undefined || isNaN(value)) return '–';
        const plain = Math.abs(value).toFixed(places);
        const [whole, part] = plain.split('.');
        // What rounds to nothing has no sign.
        const sign = !/[1-9]/.test(plain) ? '' : value < 0 ? '\u2212' : signed ? '+' : '';
        const text = before + sign + whole.replace(/\B(?=(\d{3})+$)/g, group) + (part ? (english ? '.' : ',') + part : '') + after;
        // In Arabic, signs and per cents stay on their side of the number.
        return language === 'ar' ? '\u2066' + text + '\u2069' : text;
      };
      const decimal = writer('', false, ''), margin = writer('±\u00a0', false, '');
      return {
        decimal,
        signed: writer('', true, ''),
        // Of a value already in hundredths.
        percent: writer('', false, percent),
        // The margin of a figure where both sides are written alike, else the ends of its interval.
        around(value, [low, high], places) {
          const below = margin(value - low, places);
          if (below === margin(high - value, places)) return below;
          const ends = decimal(low, places) + '–' + decimal(high, places);
          return language === 'ar' ? '\u2066' + ends + '\u2069' : ends;
        },
      };
    },

    // Text for an SVG, whose own direction is left to right in every language.
    set(text, language) { return language === 'ar' ? '\u2067' + text + '\u2069' : String(text); },

    // A phrase with its {gaps} filled, in one pass.
    fill(phrase, gaps) {
      return phrase.replace(/\{(\w+)\}/g, (all, name) => String(Object.hasOwn(gaps, name) ? gaps[name] : all));
    },
  };
})();
