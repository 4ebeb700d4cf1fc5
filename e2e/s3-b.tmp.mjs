import { chromium } from 'playwright-core';
import fs from 'fs';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--host-resolver-rules=MAP localhost 127.0.0.1'],headless:true});
const c=await b.newContext({viewport:{width:1280,height:900}}); const p=await c.newPage();
await c.route('**/app.*.css',r=>r.fulfill({path:'/work/main/web/assets/dist/app.css',contentType:'text/css'})); await c.route('**/card.*.js',r=>r.fulfill({path:'/work/main/web/assets/dist/card.js',contentType:'text/javascript'}));
await p.goto('http://localhost:18533/find'); await p.getByLabel('What do you need?').fill('cant pay the gas'); await p.getByRole('button',{name:'Find support'}).click(); await p.getByRole('heading',{level:1,name:'What we found'}).waitFor();
for (const box of (await p.locator('[data-choose]').all()).slice(0,3)) await box.check();
await p.getByRole('button',{name:'Make my card'}).click(); await p.locator('#card-drawn').waitFor();
await p.locator('#layout-large').check();
console.log(await p.evaluate(()=>document.getElementById('card').getAttribute('style')+' '+document.getElementById('card').dataset.tight));
await p.setViewportSize({width:703,height:1031}); await p.emulateMedia({media:'print'}); await p.screenshot({path:'/tmp/ec3/S3/shots/print-large.png',fullPage:true});
console.log(await p.evaluate(()=>{const o=[];for(let e=document.getElementById('card-drawn');e;e=e.parentElement){const s=getComputedStyle(e);o.push([e.tagName+'.'+e.className,e.offsetWidth,e.offsetHeight,s.margin,s.padding])}return o}));for(const pc of [true,false]){const d=await p.pdf({format:'A4',preferCSSPageSize:pc,path:'/tmp/ec3/S3/x.pdf'});console.log(pc,(d.toString('latin1').match(/\/Type\s*\/Page[^s]/g)||[]).length)}
await b.close();
