// Tables: a column sorts by its heading, up, down and back; a button copies the whole with tabs.
window.daam = window.daam || {};
(function (daam) {
  'use strict';
  // Marks of direction, and signs that are not those of a number in a spreadsheet.
  function plain(text) {
    return text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\u2212/g, '-').replace(/\s+/g, ' ').trim();
  }

  // The figure of a cell, without the difference under it.
  function own(cell) {
    var text = '';
    cell.childNodes.forEach(function (node) {
      var aside = node.nodeType === 1 && node.classList.contains('difference');
      if (!aside) text += node.textContent;
    });
    return plain(text);
  }

  // A number as a spreadsheet of the language reads it: no space within.
  function pasted(text) {
    return /^[≈±\s]*[+-]?\d[\d\s.,]*%?$/.test(text) ? text.replace(/[\s+]/g, '').replace(/(\d),(?=\d{3}(\D|$))/g, daam.english ? '$1' : '$1,') : text;
  }

  function value(cell, english) {
    var text = own(cell).replace(/^[≈±\s]+/, '').replace(/\s/g, '');
    text = english ? text.replace(/,/g, '') : text.replace(',', '.');
    var number = parseFloat(text);
    return /^[+-]?\d/.test(text) && !isNaN(number) ? number : null;
  }

  // Only a plain list can be put in another order: no cell over several rows, no parts of a row.
  function sortable(table) {
    var rows = table.tBodies.length === 1 ? Array.from(table.tBodies[0].rows) : [];
    var named = rows.every(function (row) { return row.cells.length && own(row.cells[0]) && !row.classList.contains('total'); });
    return rows.length > 2 && named && !table.querySelector('tbody [rowspan], tbody [colspan], th.part');
  }

  function arm(table, english) {
    var body = table.tBodies[0];
    var given = Array.from(body.rows);
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener('click', function () {
        var turn = { ascending: 'descending', descending: '' }[head.getAttribute('aria-sort')];
        if (turn === undefined) turn = 'ascending';
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        if (turn) head.setAttribute('aria-sort', turn);
        var sign = turn === 'descending' ? -1 : 1;
        var rows = given.map(function (row, at) {
          var cell = row.cells[column];
          return { row: row, at: at, value: cell && cell.classList.contains('num') ? value(cell, english) : null, text: cell ? own(cell) : '', number: cell && cell.classList.contains('num') };
        });
        if (turn) {
          rows.sort(function (one, other) {
            if (one.number || other.number) {
              // What is not known comes last, up or down.
              if (one.value === null || other.value === null) return (one.value === null) - (other.value === null) || one.at - other.at;
              return sign * (one.value - other.value) || one.at - other.at;
            }
            return sign * one.text.localeCompare(other.text) || one.at - other.at;
          });
        }
        body.append.apply(body, rows.map(function (one) { return one.row; }));
      });
    });
  }

  // Rows of cells apart by tabs; differences have columns of their own, long cells are repeated.
  function text(table, change) {
    daam.english = document.documentElement.lang === 'en';
    var grid = [];
    Array.from(table.rows).forEach(function (row, at) {
      grid[at] = grid[at] || [];
      var column = 0;
      Array.from(row.cells).forEach(function (cell) {
        while (grid[at][column]) column += 1;
        for (var down = 0; down < cell.rowSpan; down++) {
          grid[at + down] = grid[at + down] || [];
          for (var along = 0; along < cell.colSpan; along++) grid[at + down][column + along] = cell;
        }
        column += cell.colSpan;
      });
    });
    var width = Math.max.apply(null, grid.map(function (row) { return row.length; }));
    var twofold = [];
    for (var column = 0; column < width; column++) {
      twofold[column] = grid.some(function (row) { return row[column] && row[column].matches('td.num') && row[column].querySelector('.difference'); });
    }
    return grid.map(function (row, at) {
      var cells = [];
      for (var column = 0; column < width; column++) {
        var cell = row[column];
        cells.push(cell ? pasted(own(cell)) : '');
        if (!twofold[column]) continue;
        var aside = cell && cell.querySelector('.difference');
        cells.push(at === 0 ? own(cell) + ' – ' + change : aside ? pasted(plain(aside.textContent)) : '');
      }
      return cells.join('\t');
    }).join('\n') + '\n';
  }

  function put(content) {
    if (navigator.clipboard && navigator.clipboard.writeText) return navigator.clipboard.writeText(content);
    var area = document.createElement('textarea');
    area.value = content;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    return Promise.resolve();
  }

  function copier(table, article) {
    var said = article.dataset;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = said.copy;
    button.title = said.copyTable;
    button.addEventListener('click', function () {
      put(text(table, said.change)).then(function () {
        button.textContent = '✓ ' + said.copied;
        button.dataset.done = 'yes';
        setTimeout(function () { button.textContent = said.copy; }, 2000);
      });
    });
    return button;
  }

  // Gives every table below `root` its buttons, once.
  function equip(root, language) {
    var article = root.closest('article');
    root.querySelectorAll('.scroll > table').forEach(function (table) {
      var scroll = table.parentElement;
      if (scroll.parentElement.classList.contains('frame')) return;
      if (sortable(table)) arm(table, language === 'en');
      var frame = document.createElement('div');
      frame.className = 'frame';
      scroll.replaceWith(frame);
      frame.append(copier(table, article), scroll);
    });
  }

  daam.tables = { equip: equip };
})(window.daam);
