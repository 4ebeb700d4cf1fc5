# Unreviewed: machine-quality Welsh until a speaker confirms it.

problem-sign-in = Mewngofnodwch yn gyntaf
    .detail = Rydych wedi allgofnodi, neu buoch i ffwrdd am amser hir. Nid oes dim a gofnodwyd gennych ar y ffôn hwn wedi’i golli.
problem-not-allowed = Ni chewch wneud hyn
    .detail = Nid yw eich rôl yn ei ganiatáu. Os oes ei angen arnoch, gofynnwch i’r person sy’n rhedeg y rhaglen.
problem-not-found = Nid yw’r dudalen hon yma
    .detail = Edrychwch ar y cyfeiriad. Efallai hefyd ei bod wedi’i thynnu, neu nad chi sydd i’w gweld.
problem-invalid = Mae rhywbeth ar goll neu o’i le
    .detail = Edrychwch ar yr hyn sydd wedi’i farcio, cywirwch ef a’i anfon eto.
problem-too-many = Gormod o gynigion
    .detail = Arhoswch chwarter awr, yna rhowch gynnig arall arni.
problem-internal = Aeth rhywbeth o’i le yma
    .detail = Ein bai ni ydyw, ac mae wedi’i nodi. Rhowch gynnig arall arni mewn ychydig funudau.
problem-busy = Rhy brysur ar hyn o bryd
    .detail = Rhowch gynnig arall arni mewn ychydig eiliadau. Does dim wedi’i golli.
problem-no-programme = Does dim rhaglen yma eto
    .detail = Rhaid i’r person sy’n gofalu am y gweinydd hwn sefydlu un yn gyntaf: everycontact programme add --help
problem-form-expired = Mae’r dudalen hon wedi bod ar agor yn rhy hir
    .detail = Ewch yn ôl, llwythwch y dudalen eto a’i hanfon unwaith yn rhagor.
problem-from-elsewhere = Ni ddaeth hwn o un o’n tudalennau ni
    .detail = Agorwch y dudalen yma a’i hanfon eto oddi yno.
problem-too-large = Mae hynny’n rhy fawr
    .detail = Anfonwch lai ar y tro, neu ffeil lai.
problem-method = Ni ellir gwneud hynny yma
    .detail = Ewch yn ôl a defnyddio dolenni a botymau’r dudalen.
