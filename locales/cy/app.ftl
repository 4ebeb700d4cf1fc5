# Unreviewed: machine-quality Welsh until a speaker confirms it.
# The pages of the demonstration.

app-demo-title = Dewiswch pwy ydych chi am fod
app-demo-lead = Dinas ddychmygol yw hon. Dewiswch berson ac edrychwch ar y rhaglen drwy ei lygaid. Gallwch newid popeth: does dim byd go iawn yma.
app-demo-sign-in = Mewngofnodi fel { $name }
app-demo-more = Mwy i’w weld
app-demo-outbox = Llythyrau a fyddai wedi’u hanfon
app-demo-gallery = Pob tudalen ym mhob cyflwr

app-outbox-title = Llythyrau a fyddai wedi’u hanfon
app-outbox-lead = Mae llythyrau’n aros yma yn y demo. Edrychwch yma am god mewngofnodi neu wahoddiad. Mae’r llythyr diweddaraf yn gyntaf.
app-outbox-empty = Dim llythyrau eto
app-outbox-empty-what = Gwahoddwch rywun, neu gofynnwch am god mewngofnodi, a bydd y llythyr yma ymhen ychydig eiliadau.
app-outbox-calendar = Beth sy’n cael ei ddweud wrth galendr ({ $method })
app-outbox-to = At
app-outbox-at = Anfonwyd

app-gallery-title = Pob tudalen ym mhob cyflwr
app-gallery-lead = Mae pob dolen yn dangos un dudalen â chynnwys dychmygol, i bobl sy’n gwirio sut mae tudalennau’n edrych ac yn gweithio.
