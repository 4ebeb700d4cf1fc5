# Words that are built into components.

components-optional = (optional)
components-select-empty = Choose one
components-error-prefix = Error:
components-error-summary-title = There is a problem
components-important-prefix = Important:
components-important = Important
components-success = Success
components-change = Change
components-back = Back
components-breadcrumb = Where you are
components-pages = Pages
components-page = Page { $number }
components-previous-page = Previous page
components-next-page = Next page
components-copy = Copy
components-copied = Copied
components-day = Day
components-month = Month
components-year = Year

# Charts
components-count = { $count }
components-count-hidden = fewer than { $limit }
components-count-head = Number
components-week = Week
components-numbers = See the numbers
