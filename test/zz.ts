import { strToU8, zipSync } from 'fflate';
import { readFile } from './fuzz/read-file';
import { runProduct } from './fuzz/run-product';
import { tableMutations } from './fuzz/table-mutations';
import { pickBase } from './fuzz/bases';
import { Dice } from './fuzz/dice';
import { writeBook } from './fuzz/write-book';
let n0=0;
for (let i=0;i<6000&&n0<4;i++){ const dice=new Dice(5,i); const {name,book}=pickBase(dice); if(name!=='sample 32+3'&&name!=='sample 29+3') continue;
 const m=tableMutations.find(x=>x.name==='table: headers again')!; const what=m.apply(book,dice); if(what!=='経費')continue; n0++;
 const parts=writeBook(book,{ prefix: '', isStrict: false, texts: 'shared', hasStyles: true, hasPlaces: true, folder: 'xl' });
 const bytes=zipSync(Object.fromEntries([...parts].map(([k,v])=>[k,strToU8(v)])),{level:0});
 const o=await runProduct(bytes,{report:n0>1,again:true,undo:false});
 console.log(name,what,o.process.code,o.later, o.saved?.length,o.again?.length);
 const a=readFile(o.saved!), b=readFile(o.again!); let n=0;
 for(const [nm,s] of b.sheets){const p0=a.sheets.get(nm); for(const [p,c] of s.cells){const was=p0?.cells.get(p); if(JSON.stringify(was)!==JSON.stringify(c)&&n++<24) console.log(nm,p,JSON.stringify(was?.value),'→',JSON.stringify(c.value));}
 for(const p of p0?.cells.keys()??[]) if(!s.cells.has(p)) console.log('gone',nm,p);}
 for (const f of o.checked!.findings) if(/^Y/.test(f.rule)) console.log(f.rule,f.place?.address,f.message.slice(0,200));
}
