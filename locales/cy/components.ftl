# Machine draft, not reviewed by a Welsh speaker.
# Words that are built into components.

components-optional = (dewisol)
components-select-empty = Dewiswch un
components-error-prefix = Gwall:
components-error-summary-title = Mae problem
components-important-prefix = Pwysig:
components-important = Pwysig
components-success = Llwyddiant
components-change = Newid
components-back = Yn ôl
components-breadcrumb = Ble rydych chi
components-pages = Tudalennau
components-page = Tudalen { $number }
components-previous-page = Tudalen flaenorol
components-next-page = Tudalen nesaf
components-copy = Copïo
components-copied = Wedi copïo
components-day = Diwrnod
components-month = Mis
components-year = Blwyddyn

# Charts
components-count = { $count }
components-count-hidden = llai na { $limit }
components-count-head = Nifer
components-week = Wythnos
components-numbers = Gweld y rhifau
