import { chromium } from 'playwright-core';
const B='http://localhost:18533'; const O='/tmp/ec3/S3/shots/';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--host-resolver-rules=MAP localhost 127.0.0.1'],headless:true});
for (const [n,w] of [['n',320],['w',1280]]) {
 const c=await b.newContext({viewport:{width:w,height:w<500?640:900}, locale:'en-GB'});
 const p=await c.newPage();
 p.on('console',m=>console.log(n,m.type(),m.text())); p.on('pageerror',e=>console.log('ERR',e.message));
 const s=(f)=>p.screenshot({path:`${O}${f}-${n}.png`,fullPage:true});
 await p.goto(B+'/find'); await s('find');
 await p.getByLabel('What do you need?').fill('cant pay the gas'); await p.getByLabel(/^Postcode/).fill('WZ1 1AA');
 await p.getByRole('button',{name:'Find support'}).click(); await p.getByRole('heading',{level:1,name:'What we found'}).waitFor();
 for (const box of (await p.locator('[data-choose]').all()).slice(0,3)) await box.check();
 await s('results');
 await p.getByRole('button',{name:'Make my card'}).click(); await p.locator('#card-drawn').waitFor();
 await p.getByLabel('Your own small step').fill('Ring the energy line on Monday, with Jo');
 await p.waitForTimeout(300); await s('card');
 for (const l of ['standard','large','easy']) { await p.locator(`#layout-${l}`).check(); await s('card-'+l); const pdf=await p.pdf({format:'A4',path:`${O}card-${l}-${n}.pdf`}); console.log(l,(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)||[]).length); }
 console.log('url', p.url().length);
 await p.goto(B+'/find/topics/money'); await s('topic');
 await p.getByRole('link',{name:/Energy|Advice/}).first().click(); await p.waitForTimeout(200); await s('service');
 const u=p.url();
 await p.goto(u+'/use'); await s('use');
 for (const g of ['signposting.find/danger','signposting.find/nothing','signposting.find/maybe','signposting.service/stale','signposting.owner/full','signposting.owner-change/errors','signposting.owner/over']) { await p.goto(B+'/gallery/'+g); await s('g-'+g.replace('/','-')); }
 await c.close();
}
await b.close();
