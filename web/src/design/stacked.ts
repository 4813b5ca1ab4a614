import type { Directive } from 'vue'

/// Turns a table into a list of cards on a phone: every cell there is drawn below the others with its column's heading beside it.
/// The roles keep it a table for those who listen to it.
export const vStacked: Directive<HTMLTableElement> = { mounted: stack, updated: stack }

export function stack(table: HTMLTableElement): void {
  table.classList.add('stacked')
  tell(table, 'table')
  const heads = [...table.querySelectorAll('thead th')].map((th) => (th.querySelector('.visually-hidden') === null ? th.textContent.trim() : ''))
  for (const group of table.querySelectorAll('thead, tbody, tfoot')) tell(group, 'rowgroup')
  for (const row of table.rows) {
    tell(row, 'row')
    for (const [column, cell] of [...row.cells].entries()) {
      const scope = cell.getAttribute('scope')
      tell(cell, scope === 'row' ? 'rowheader' : scope === 'col' ? 'columnheader' : 'cell')
      if (scope !== 'col') label(cell, heads[column] ?? '')
    }
  }
}

function tell(element: Element, role: string): void {
  if (element.getAttribute('role') !== role) element.setAttribute('role', role)
}

function label(cell: HTMLElement, heading: string): void {
  if (cell.dataset.label !== heading) cell.dataset.label = heading
}
