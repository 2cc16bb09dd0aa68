// @ts-check
// Tables: a column sorts by its heading, up, down and back; a button copies the whole with tabs.
/** @type {{ equip(root: Element, language: string): void }} */
const tables = (() => {
  /** @typedef {HTMLTableElement} Table */
  // Marks of direction, and signs that are not those of a number in a spreadsheet.
  /** @type {(text: string | null) => string} */
  const plain = text => (text || '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\u2212/g, '-').replace(/\s+/g, ' ').trim();

  // The figure of a cell, without the difference under it.
  /** @type {(cell: Element) => string} */
  const own = cell => plain(Array.from(cell.childNodes)
    .filter(node => !(node instanceof Element && node.classList.contains('difference')))
    .map(node => node.textContent).join(''));

  // A number as a spreadsheet of the language reads it: no space within.
  /** @type {(text: string, english: boolean) => string} */
  const pasted = (text, english) => /^[≈±\s]*[+-]?\d[\d\s.,]*%?$/.test(text)
    ? text.replace(/[\s+]/g, '').replace(/(\d),(?=\d{3}(\D|$))/g, english ? '$1' : '$1,') : text;

  /** @type {(cell: Element, english: boolean) => number | null} */
  const value = (cell, english) => {
    let text = own(cell).replace(/^[≈±\s]+/, '').replace(/\s/g, '');
    text = english ? text.replace(/,/g, '') : text.replace(',', '.');
    const number = parseFloat(text);
    return /^[+-]?\d/.test(text) && !isNaN(number) ? number : null;
  };

  // Only a plain list can be put in another order: no cell over several rows, no parts of a row.
  /** @type {(table: Table) => boolean} */
  const sortable = table => {
    const rows = table.tBodies.length === 1 ? Array.from(table.tBodies[0].rows) : [];
    const named = rows.every(row => row.cells.length && own(row.cells[0]) && !row.classList.contains('total'));
    return rows.length > 2 && named && !table.querySelector('tbody [rowspan], tbody [colspan], th.part');
  };

  /** @type {(table: Table, english: boolean) => void} */
  const arm = (table, english) => {
    const body = table.tBodies[0];
    const given = Array.from(body.rows);
    const heads = Array.from(table.tHead?.rows[0].cells ?? []);
    const arrange = (/** @type {Element} */ head, /** @type {number} */ column) => {
      const last = head.getAttribute('aria-sort');
      const turn = last === 'ascending' ? 'descending' : last === 'descending' ? '' : 'ascending';
      heads.forEach(other => other.removeAttribute('aria-sort'));
      if (turn) head.setAttribute('aria-sort', turn);
      const sign = turn === 'descending' ? -1 : 1;
      const rows = given.map((row, at) => {
        const cell = row.cells[column];
        const number = cell && cell.classList.contains('num');
        return { row, at, number, value: number ? value(cell, english) : null, text: cell ? own(cell) : '' };
      });
      if (turn) {
        rows.sort((one, other) => {
          if (!one.number && !other.number) return sign * one.text.localeCompare(other.text) || one.at - other.at;
          // What is not known comes last, up or down.
          if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null) || one.at - other.at;
          return sign * (one.value - other.value) || one.at - other.at;
        });
      }
      body.append(...rows.map(one => one.row));
    };
    heads.forEach((head, column) => {
      head.append(make('button', { type: 'button', onclick: () => arrange(head, column) }, Array.from(head.childNodes)));
    });
  };

  // Rows of cells apart by tabs; differences have columns of their own, long cells are repeated.
  /** @type {(table: Table, change: string) => string} */
  const text = (table, change) => {
    const english = document.documentElement.lang === 'en';
    /** @type {HTMLTableCellElement[][]} */
    const grid = Array.from(table.rows, () => []);
    Array.from(table.rows).forEach((row, at) => {
      let column = 0;
      for (const cell of row.cells) {
        while (grid[at][column]) column += 1;
        for (let down = 0; down < cell.rowSpan && grid[at + down]; down++) {
          for (let along = 0; along < cell.colSpan; along++) grid[at + down][column + along] = cell;
        }
        column += cell.colSpan;
      }
    });
    const width = Math.max(...grid.map(row => row.length));
    const columns = Array.from({ length: width }, (_, column) => column);
    const twofold = columns.map(column => grid.some(row => row[column]?.matches('td.num') && row[column].querySelector('.difference')));
    return grid.map((row, at) => columns.flatMap(column => {
      const cell = row[column];
      const figure = cell ? pasted(own(cell), english) : '';
      if (!twofold[column]) return [figure];
      const aside = cell?.querySelector('.difference');
      return [figure, at === 0 ? own(cell) + ' – ' + change : aside ? pasted(plain(aside.textContent), english) : ''];
    }).join('\t')).join('\n') + '\n';
  };

  /** @type {(content: string) => Promise<void>} */
  const put = content => {
    // A page opened from a file may have no clipboard.
    if (navigator.clipboard?.writeText) return navigator.clipboard.writeText(content);
    const area = make('textarea', { value: content });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    return Promise.resolve();
  };

  /** @type {(table: Table, said: DOMStringMap) => Element} */
  const copier = (table, said) => {
    const button = make('button', {
      type: 'button', class: 'copy', title: said.copyTable,
      onclick: () => put(text(table, said.change ?? '')).then(() => {
        button.textContent = '✓ ' + said.copied;
        button.dataset.done = 'yes';
        setTimeout(() => { button.textContent = said.copy ?? ''; }, 2000);
      }),
    }, said.copy);
    return button;
  };

  return {
    // Gives every table below `root` its buttons, once.
    equip(root, language) {
      const said = root.closest('article')?.dataset ?? {};
      /** @type {NodeListOf<Table>} */ (root.querySelectorAll('.scroll > table')).forEach(table => {
        const scroll = table.parentElement;
        if (!scroll || scroll.parentElement?.classList.contains('frame')) return;
        if (sortable(table)) arm(table, language === 'en');
        const frame = make('div', { class: 'frame' });
        scroll.replaceWith(frame);
        frame.append(copier(table, said), scroll);
      });
    },
  };
})();
