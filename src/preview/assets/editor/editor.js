// Made by src/preview/editor/bundle.mjs from src/preview/editor/. The packages in it and their licences: LICENSES.txt.
var fp=Object.defineProperty;var hp=(n,e)=>{for(var t in e)fp(n,t,{get:e[t],enumerable:!0})};function me(n){this.content=n}me.prototype={constructor:me,find:function(n){for(var e=0;e<this.content.length;e+=2)if(this.content[e]===n)return e;return-1},get:function(n){
var e=this.find(n);return e==-1?void 0:this.content[e+1]},update:function(n,e,t){var r=t&&t!=n?this.remove(t):this,i=r.find(n),o=r.content.slice();return i==-1?
o.push(t||n,e):(o[i+1]=e,t&&(o[i]=t)),new me(o)},remove:function(n){var e=this.find(n);if(e==-1)return this;var t=this.content.slice();return t.splice(e,2),new me(
t)},addToStart:function(n,e){return new me([n,e].concat(this.remove(n).content))},addToEnd:function(n,e){var t=this.remove(n).content.slice();return t.push(n,e),
new me(t)},addBefore:function(n,e,t){var r=this.remove(e),i=r.content.slice(),o=r.find(n);return i.splice(o==-1?i.length:o,0,e,t),new me(i)},forEach:function(n){
for(var e=0;e<this.content.length;e+=2)n(this.content[e],this.content[e+1])},prepend:function(n){return n=me.from(n),n.size?new me(n.content.concat(this.subtract(
n).content)):this},append:function(n){return n=me.from(n),n.size?new me(this.subtract(n).content.concat(n.content)):this},subtract:function(n){var e=this;n=me.from(
n);for(var t=0;t<n.content.length;t+=2)e=e.remove(n.content[t]);return e},toObject:function(){var n={};return this.forEach(function(e,t){n[e]=t}),n},get size(){
return this.content.length>>1}};me.from=function(n){if(n instanceof me)return n;var e=[];if(n)for(var t in n)e.push(t,n[t]);return new me(e)};var bo=me;function ca(n,e,t){for(let r=0;;r++){if(r==n.childCount||r==e.childCount)return n.childCount==e.childCount?null:t;let i=n.child(r),o=e.child(r);if(i==o){t+=i.nodeSize;
continue}if(!i.sameMarkup(o))return t;if(i.isText&&i.text!=o.text){let s=i.text,l=o.text,a=0;for(;s[a]==l[a];a++)t++;return a&&a<s.length&&a<l.length&&ha(s.charCodeAt(
a-1))&&fa(s.charCodeAt(a))&&t--,t}if(i.content.size||o.content.size){let s=ca(i.content,o.content,t+1);if(s!=null)return s}t+=i.nodeSize}}function ua(n,e,t,r){for(let i=n.
childCount,o=e.childCount;;){if(i==0||o==0)return i==o?null:{a:t,b:r};let s=n.child(--i),l=e.child(--o),a=s.nodeSize;if(s==l){t-=a,r-=a;continue}if(!s.sameMarkup(
l))return{a:t,b:r};if(s.isText&&s.text!=l.text){let c=s.text,u=l.text,f=c.length,h=u.length;for(;f>0&&h>0&&c[f-1]==u[h-1];)f--,h--,t--,r--;return f&&h&&f<c.length&&
ha(c.charCodeAt(f-1))&&fa(c.charCodeAt(f))&&(t++,r++),{a:t,b:r}}if(s.content.size||l.content.size){let c=ua(s.content,l.content,t-1,r-1);if(c)return c}t-=a,r-=a}}
function fa(n){return n>=56320&&n<57344}function ha(n){return n>=55296&&n<56320}var A=class n{constructor(e,t){if(this.content=e,this.size=t||0,t==null)for(let r=0;r<
e.length;r++)this.size+=e[r].nodeSize}nodesBetween(e,t,r,i=0,o){for(let s=0,l=0;l<t;s++){let a=this.content[s],c=l+a.nodeSize;if(c>e&&r(a,i+l,o||null,s)!==!1&&a.
content.size){let u=l+1;a.nodesBetween(Math.max(0,e-u),Math.min(a.content.size,t-u),r,i+u)}l=c}}descendants(e){this.nodesBetween(0,this.size,e)}textBetween(e,t,r,i){
let o="",s=!0;return this.nodesBetween(e,t,(l,a)=>{let c=l.isText?l.text.slice(Math.max(e,a)-a,t-a):l.isLeaf?i?typeof i=="function"?i(l):i:l.type.spec.leafText?
l.type.spec.leafText(l):"":"";l.isBlock&&(l.isLeaf&&c||l.isTextblock)&&r&&(s?s=!1:o+=r),o+=c},0),o}append(e){if(!e.size)return this;if(!this.size)return e;let t=this.
lastChild,r=e.firstChild,i=this.content.slice(),o=0;for(t.isText&&t.sameMarkup(r)&&(i[i.length-1]=t.withText(t.text+r.text),o=1);o<e.content.length;o++)i.push(e.
content[o]);return new n(i,this.size+e.size)}cut(e,t=this.size){if(e==0&&t==this.size)return this;let r=[],i=0;if(t>e)for(let o=0,s=0;s<t;o++){let l=this.content[o],
a=s+l.nodeSize;a>e&&((s<e||a>t)&&(l.isText?l=l.cut(Math.max(0,e-s),Math.min(l.text.length,t-s)):l=l.cut(Math.max(0,e-s-1),Math.min(l.content.size,t-s-1))),r.push(
l),i+=l.nodeSize),s=a}return new n(r,i)}cutByIndex(e,t){return e==t?n.empty:e==0&&t==this.content.length?this:new n(this.content.slice(e,t))}replaceChild(e,t){let r=this.
content[e];if(r==t)return this;let i=this.content.slice(),o=this.size+t.nodeSize-r.nodeSize;return i[e]=t,new n(i,o)}addToStart(e){return new n([e].concat(this.
content),this.size+e.nodeSize)}addToEnd(e){return new n(this.content.concat(e),this.size+e.nodeSize)}eq(e){if(this.content.length!=e.content.length)return!1;for(let t=0;t<
this.content.length;t++)if(!this.content[t].eq(e.content[t]))return!1;return!0}get firstChild(){return this.content.length?this.content[0]:null}get lastChild(){
return this.content.length?this.content[this.content.length-1]:null}get childCount(){return this.content.length}child(e){let t=this.content[e];if(!t)throw new RangeError(
"Index "+e+" out of range for "+this);return t}maybeChild(e){return this.content[e]||null}forEach(e){for(let t=0,r=0;t<this.content.length;t++){let i=this.content[t];
e(i,r,t),r+=i.nodeSize}}findDiffStart(e,t=0){return ca(this,e,t)}findDiffEnd(e,t=this.size,r=e.size){return ua(this,e,t,r)}findIndex(e){if(e==0)return Jr(0,e);if(e==
this.size)return Jr(this.content.length,e);if(e>this.size||e<0)throw new RangeError(`Position ${e} outside of fragment (${this})`);for(let t=0,r=0;;t++){let i=this.
child(t),o=r+i.nodeSize;if(o>=e)return o==e?Jr(t+1,o):Jr(t,r);r=o}}toString(){return"<"+this.toStringInner()+">"}toStringInner(){return this.content.join(", ")}toJSON(){
return this.content.length?this.content.map(e=>e.toJSON()):null}static fromJSON(e,t){if(!t)return n.empty;if(!Array.isArray(t))throw new RangeError("Invalid inp\
ut for Fragment.fromJSON");return n.fromArray(t.map(e.nodeFromJSON))}static fromArray(e){if(!e.length)return n.empty;let t,r=0;for(let i=0;i<e.length;i++){let o=e[i];
r+=o.nodeSize,i&&o.isText&&e[i-1].sameMarkup(o)?(t||(t=e.slice(0,i)),t[t.length-1]=o.withText(t[t.length-1].text+o.text)):t&&t.push(o)}return new n(t||e,r)}static from(e){
if(!e)return n.empty;if(e instanceof n)return e;if(Array.isArray(e))return this.fromArray(e);if(e.attrs)return new n([e],e.nodeSize);throw new RangeError("Can n\
ot convert "+e+" to a Fragment"+(e.nodesBetween?" (looks like multiple versions of prosemirror-model were loaded)":""))}};A.empty=new A([],0);var xo={index:0,offset:0};
function Jr(n,e){return xo.index=n,xo.offset=e,xo}function Qr(n,e){if(n===e)return!0;if(!(n&&typeof n=="object")||!(e&&typeof e=="object"))return!1;let t=Array.
isArray(n);if(Array.isArray(e)!=t)return!1;if(t){if(n.length!=e.length)return!1;for(let r=0;r<n.length;r++)if(!Qr(n[r],e[r]))return!1}else{for(let r in n)if(!(r in
e)||!Qr(n[r],e[r]))return!1;for(let r in e)if(!(r in n))return!1}return!0}var K=class n{constructor(e,t){this.type=e,this.attrs=t}addToSet(e){let t,r=!1;for(let i=0;i<
e.length;i++){let o=e[i];if(this.eq(o))return e;if(this.type.excludes(o.type))t||(t=e.slice(0,i));else{if(o.type.excludes(this.type))return e;!r&&o.type.rank>this.
type.rank&&(t||(t=e.slice(0,i)),t.push(this),r=!0),t&&t.push(o)}}return t||(t=e.slice()),r||t.push(this),t}removeFromSet(e){for(let t=0;t<e.length;t++)if(this.eq(
e[t]))return e.slice(0,t).concat(e.slice(t+1));return e}isInSet(e){for(let t=0;t<e.length;t++)if(this.eq(e[t]))return!0;return!1}eq(e){return this==e||this.type==
e.type&&Qr(this.attrs,e.attrs)}toJSON(){let e={type:this.type.name};for(let t in this.attrs){e.attrs=this.attrs;break}return e}static fromJSON(e,t){if(!t)throw new RangeError(
"Invalid input for Mark.fromJSON");let r=e.marks[t.type];if(!r)throw new RangeError(`There is no mark type ${t.type} in this schema`);return r.create(t.attrs)}static sameSet(e,t){
if(e==t)return!0;if(e.length!=t.length)return!1;for(let r=0;r<e.length;r++)if(!e[r].eq(t[r]))return!1;return!0}static setFrom(e){if(!e||Array.isArray(e)&&e.length==
0)return n.none;if(e instanceof n)return[e];let t=e.slice();return t.sort((r,i)=>r.type.rank-i.type.rank),t}};K.none=[];var yt=class extends Error{},N=class n{constructor(e,t,r){
this.content=e,this.openStart=t,this.openEnd=r}get size(){return this.content.size-this.openStart-this.openEnd}insertAt(e,t){let r=da(this.content,e+this.openStart,
t,this.openStart+1,this.openEnd+1);return r&&new n(r,this.openStart,this.openEnd)}removeBetween(e,t){return new n(pa(this.content,e+this.openStart,t+this.openStart),
this.openStart,this.openEnd)}eq(e){return this.content.eq(e.content)&&this.openStart==e.openStart&&this.openEnd==e.openEnd}toString(){return this.content+"("+this.
openStart+","+this.openEnd+")"}toJSON(){if(!this.content.size)return null;let e={content:this.content.toJSON()};return this.openStart>0&&(e.openStart=this.openStart),
this.openEnd>0&&(e.openEnd=this.openEnd),e}static fromJSON(e,t){if(!t)return n.empty;let r=t.openStart||0,i=t.openEnd||0;if(typeof r!="number"||typeof i!="numbe\
r")throw new RangeError("Invalid input for Slice.fromJSON");return new n(A.fromJSON(e,t.content),r,i)}static maxOpen(e,t=!0){let r=0,i=0;for(let o=e.firstChild;o&&
!o.isLeaf&&(t||!o.type.spec.isolating);o=o.firstChild)r++;for(let o=e.lastChild;o&&!o.isLeaf&&(t||!o.type.spec.isolating);o=o.lastChild)i++;return new n(e,r,i)}};
N.empty=new N(A.empty,0,0);function pa(n,e,t){let{index:r,offset:i}=n.findIndex(e),o=n.maybeChild(r),{index:s,offset:l}=n.findIndex(t);if(i==e||o.isText){if(l!=
t&&!n.child(s).isText)throw new RangeError("Removing non-flat range");return n.cut(0,e).append(n.cut(t))}if(r!=s)throw new RangeError("Removing non-flat range");
return n.replaceChild(r,o.copy(pa(o.content,e-i-1,t-i-1)))}function da(n,e,t,r,i,o){let{index:s,offset:l}=n.findIndex(e),a=n.maybeChild(s);if(l==e||a.isText)return o&&
r<=0&&i<=0&&!o.canReplace(s,s,t)?null:n.cut(0,e).append(t).append(n.cut(e));let c=da(a.content,e-l-1,t,s==0?r-1:0,s==n.childCount-1?i-1:0,a);return c&&n.replaceChild(
s,a.copy(c))}function pp(n,e,t){if(t.openStart>n.depth)throw new yt("Inserted content deeper than insertion position");if(n.depth-t.openStart!=e.depth-t.openEnd)
throw new yt("Inconsistent open depths");return ma(n,e,t,0)}function ma(n,e,t,r){let i=n.index(r),o=n.node(r);if(i==e.index(r)&&r<n.depth-t.openStart){let s=ma(
n,e,t,r+1);return o.copy(o.content.replaceChild(i,s))}else if(t.content.size)if(!t.openStart&&!t.openEnd&&n.depth==r&&e.depth==r){let s=n.parent,l=s.content;return zt(
s,l.cut(0,n.parentOffset).append(t.content).append(l.cut(e.parentOffset)))}else{let{start:s,end:l}=dp(t,n);return zt(o,ba(n,s,l,e,r))}else return zt(o,Yr(n,e,r))}
function ga(n,e){if(!e.type.compatibleContent(n.type))throw new yt("Cannot join "+e.type.name+" onto "+n.type.name)}function ko(n,e,t){let r=n.node(t);return ga(
r,e.node(t)),r}function Rt(n,e){let t=e.length-1;t>=0&&n.isText&&n.sameMarkup(e[t])?e[t]=n.withText(e[t].text+n.text):e.push(n)}function Xn(n,e,t,r){let i=(e||n).
node(t),o=0,s=e?e.index(t):i.childCount;n&&(o=n.index(t),n.depth>t?o++:n.textOffset&&(Rt(n.nodeAfter,r),o++));for(let l=o;l<s;l++)Rt(i.child(l),r);e&&e.depth==t&&
e.textOffset&&Rt(e.nodeBefore,r)}function zt(n,e){if(!n.type.validContent(e))throw new yt("Invalid content for node "+n.type.name);return n.copy(e)}function ba(n,e,t,r,i){
let o=n.depth>i&&ko(n,e,i+1),s=r.depth>i&&ko(t,r,i+1),l=[];return Xn(null,n,i,l),o&&s&&e.index(i)==t.index(i)?(ga(o,s),Rt(zt(o,ba(n,e,t,r,i+1)),l)):(o&&Rt(zt(o,
Yr(n,e,i+1)),l),Xn(e,t,i,l),s&&Rt(zt(s,Yr(t,r,i+1)),l)),Xn(r,null,i,l),new A(l)}function Yr(n,e,t){let r=[];if(Xn(null,n,t,r),n.depth>t){let i=ko(n,e,t+1);Rt(zt(
i,Yr(n,e,t+1)),r)}return Xn(e,null,t,r),new A(r)}function dp(n,e){let t=e.depth-n.openStart,i=e.node(t).copy(n.content);for(let o=t-1;o>=0;o--)i=e.node(o).copy(
A.from(i));return{start:i.resolveNoCache(n.openStart+t),end:i.resolveNoCache(i.content.size-n.openEnd-t)}}var Xr=class n{constructor(e,t,r){this.pos=e,this.path=
t,this.parentOffset=r,this.depth=t.length/3-1}resolveDepth(e){return e==null?this.depth:e<0?this.depth+e:e}get parent(){return this.node(this.depth)}get doc(){return this.
node(0)}node(e){return this.path[this.resolveDepth(e)*3]}index(e){return this.path[this.resolveDepth(e)*3+1]}indexAfter(e){return e=this.resolveDepth(e),this.index(
e)+(e==this.depth&&!this.textOffset?0:1)}start(e){return e=this.resolveDepth(e),e==0?0:this.path[e*3-1]+1}end(e){return e=this.resolveDepth(e),this.start(e)+this.
node(e).content.size}before(e){if(e=this.resolveDepth(e),!e)throw new RangeError("There is no position before the top-level node");return e==this.depth+1?this.pos:
this.path[e*3-1]}after(e){if(e=this.resolveDepth(e),!e)throw new RangeError("There is no position after the top-level node");return e==this.depth+1?this.pos:this.
path[e*3-1]+this.path[e*3].nodeSize}get textOffset(){return this.pos-this.path[this.path.length-1]}get nodeAfter(){let e=this.parent,t=this.index(this.depth);if(t==
e.childCount)return null;let r=this.pos-this.path[this.path.length-1],i=e.child(t);return r?e.child(t).cut(r):i}get nodeBefore(){let e=this.index(this.depth),t=this.
pos-this.path[this.path.length-1];return t?this.parent.child(e).cut(0,t):e==0?null:this.parent.child(e-1)}posAtIndex(e,t){t=this.resolveDepth(t);let r=this.path[t*
3],i=t==0?0:this.path[t*3-1]+1;for(let o=0;o<e;o++)i+=r.child(o).nodeSize;return i}marks(){let e=this.parent,t=this.index();if(e.content.size==0)return K.none;if(this.
textOffset)return e.child(t).marks;let r=e.maybeChild(t-1),i=e.maybeChild(t);if(!r){let l=r;r=i,i=l}let o=r.marks;for(var s=0;s<o.length;s++)o[s].type.spec.inclusive===
!1&&(!i||!o[s].isInSet(i.marks))&&(o=o[s--].removeFromSet(o));return o}marksAcross(e){let t=this.parent.maybeChild(this.index());if(!t||!t.isInline)return null;
let r=t.marks,i=e.parent.maybeChild(e.index());for(var o=0;o<r.length;o++)r[o].type.spec.inclusive===!1&&(!i||!r[o].isInSet(i.marks))&&(r=r[o--].removeFromSet(r));
return r}sharedDepth(e){for(let t=this.depth;t>0;t--)if(this.start(t)<=e&&this.end(t)>=e)return t;return 0}blockRange(e=this,t){if(e.pos<this.pos)return e.blockRange(
this);for(let r=this.depth-(this.parent.inlineContent||this.pos==e.pos?1:0);r>=0;r--)if(e.pos<=this.end(r)&&(!t||t(this.node(r))))return new Lt(this,e,r);return null}sameParent(e){
return this.pos-this.parentOffset==e.pos-e.parentOffset}max(e){return e.pos>this.pos?e:this}min(e){return e.pos<this.pos?e:this}toString(){let e="";for(let t=1;t<=
this.depth;t++)e+=(e?"/":"")+this.node(t).type.name+"_"+this.index(t-1);return e+":"+this.parentOffset}static resolve(e,t){if(!(t>=0&&t<=e.content.size))throw new RangeError(
"Position "+t+" out of range");let r=[],i=0,o=t;for(let s=e;;){let{index:l,offset:a}=s.content.findIndex(o),c=o-a;if(r.push(s,l,i+a),!c||(s=s.child(l),s.isText))
break;o=c-1,i+=a+1}return new n(t,r,o)}static resolveCached(e,t){let r=Xl.get(e);if(r)for(let o=0;o<r.elts.length;o++){let s=r.elts[o];if(s.pos==t)return s}else
Xl.set(e,r=new yo);let i=r.elts[r.i]=n.resolve(e,t);return r.i=(r.i+1)%mp,i}},yo=class{constructor(){this.elts=[],this.i=0}},mp=12,Xl=new WeakMap,Lt=class{constructor(e,t,r){
this.$from=e,this.$to=t,this.depth=r}get start(){return this.$from.before(this.depth+1)}get end(){return this.$to.after(this.depth+1)}get parent(){return this.$from.
node(this.depth)}get startIndex(){return this.$from.index(this.depth)}get endIndex(){return this.$to.indexAfter(this.depth)}},gp=Object.create(null),Je=class n{constructor(e,t,r,i=K.
none){this.type=e,this.attrs=t,this.marks=i,this.content=r||A.empty}get children(){return this.content.content}get nodeSize(){return this.isLeaf?1:2+this.content.
size}get childCount(){return this.content.childCount}child(e){return this.content.child(e)}maybeChild(e){return this.content.maybeChild(e)}forEach(e){this.content.
forEach(e)}nodesBetween(e,t,r,i=0){this.content.nodesBetween(e,t,r,i,this)}descendants(e){this.nodesBetween(0,this.content.size,e)}get textContent(){return this.
isLeaf&&this.type.spec.leafText?this.type.spec.leafText(this):this.textBetween(0,this.content.size,"")}textBetween(e,t,r,i){return this.content.textBetween(e,t,
r,i)}get firstChild(){return this.content.firstChild}get lastChild(){return this.content.lastChild}eq(e){return this==e||this.sameMarkup(e)&&this.content.eq(e.content)}sameMarkup(e){
return this.hasMarkup(e.type,e.attrs,e.marks)}hasMarkup(e,t,r){return this.type==e&&Qr(this.attrs,t||e.defaultAttrs||gp)&&K.sameSet(this.marks,r||K.none)}copy(e=null){
return e==this.content?this:new n(this.type,this.attrs,e,this.marks)}mark(e){return e==this.marks?this:new n(this.type,this.attrs,this.content,e)}cut(e,t=this.content.
size){return e==0&&t==this.content.size?this:this.copy(this.content.cut(e,t))}slice(e,t=this.content.size,r=!1){if(e==t)return N.empty;let i=this.resolve(e),o=this.
resolve(t),s=r?0:i.sharedDepth(t),l=i.start(s),c=i.node(s).content.cut(i.pos-l,o.pos-l);return new N(c,i.depth-s,o.depth-s)}replace(e,t,r){return pp(this.resolve(
e),this.resolve(t),r)}nodeAt(e){for(let t=this;;){let{index:r,offset:i}=t.content.findIndex(e);if(t=t.maybeChild(r),!t)return null;if(i==e||t.isText)return t;e-=
i+1}}childAfter(e){let{index:t,offset:r}=this.content.findIndex(e);return{node:this.content.maybeChild(t),index:t,offset:r}}childBefore(e){if(e==0)return{node:null,
index:0,offset:0};let{index:t,offset:r}=this.content.findIndex(e);if(r<e)return{node:this.content.child(t),index:t,offset:r};let i=this.content.child(t-1);return{
node:i,index:t-1,offset:r-i.nodeSize}}resolve(e){return Xr.resolveCached(this,e)}resolveNoCache(e){return Xr.resolve(this,e)}rangeHasMark(e,t,r){let i=!1;return t>
e&&this.nodesBetween(e,t,o=>(r.isInSet(o.marks)&&(i=!0),!i)),i}get isBlock(){return this.type.isBlock}get isTextblock(){return this.type.isTextblock}get inlineContent(){
return this.type.inlineContent}get isInline(){return this.type.isInline}get isText(){return this.type.isText}get isLeaf(){return this.type.isLeaf}get isAtom(){return this.
type.isAtom}toString(){if(this.type.spec.toDebugString)return this.type.spec.toDebugString(this);let e=this.type.name;return this.content.size&&(e+="("+this.content.
toStringInner()+")"),xa(this.marks,e)}contentMatchAt(e){let t=this.type.contentMatch.matchFragment(this.content,0,e);if(!t)throw new Error("Called contentMatchA\
t on a node with invalid content");return t}canReplace(e,t,r=A.empty,i=0,o=r.childCount){let s=this.contentMatchAt(e).matchFragment(r,i,o),l=s&&s.matchFragment(
this.content,t);if(!l||!l.validEnd)return!1;for(let a=i;a<o;a++)if(!this.type.allowsMarks(r.child(a).marks))return!1;return!0}canReplaceWith(e,t,r,i){if(i&&!this.
type.allowsMarks(i))return!1;let o=this.contentMatchAt(e).matchType(r),s=o&&o.matchFragment(this.content,t);return s?s.validEnd:!1}canAppend(e){return e.content.
size?this.canReplace(this.childCount,this.childCount,e.content):this.type.compatibleContent(e.type)}check(){this.type.checkContent(this.content),ea(this.type.attrs,
this.attrs,"node",this.type.name);let e=K.none;for(let t=0;t<this.marks.length;t++){let r=this.marks[t];ea(r.type.attrs,r.attrs,"mark",r.type.name),e=r.addToSet(
e)}if(!K.sameSet(e,this.marks))throw new RangeError(`Invalid collection of marks for node ${this.type.name}: ${this.marks.map(t=>t.type.name)}`);this.content.forEach(
t=>t.check())}toJSON(){let e={type:this.type.name};for(let t in this.attrs){e.attrs=this.attrs;break}return this.content.size&&(e.content=this.content.toJSON()),
this.marks.length&&(e.marks=this.marks.map(t=>t.toJSON())),e}static fromJSON(e,t){if(!t)throw new RangeError("Invalid input for Node.fromJSON");let r;if(t.marks){
if(!Array.isArray(t.marks))throw new RangeError("Invalid mark data for Node.fromJSON");r=t.marks.map(e.markFromJSON)}if(t.type=="text"){if(typeof t.text!="strin\
g")throw new RangeError("Invalid text node in JSON");return e.text(t.text,r)}let i=A.fromJSON(e,t.content);return e.nodeType(t.type).create(t.attrs,i,r)}};Je.prototype.
text=void 0;var Zl=(()=>{let{stack:n}=new Error("/");if(!n||!/\n\s*at\s/.test(n))return t=>t;let e=Object.create(null);return t=>(e[t],t)})(),wo=class n extends Je{constructor(e,t,r,i){
if(super(e,t,null,i),!r)throw new RangeError("Empty text nodes are not allowed");this.text=r}toString(){return this.type.spec.toDebugString?this.type.spec.toDebugString(
this):xa(this.marks,JSON.stringify(this.text))}get textContent(){return this.text}textBetween(e,t){return Zl(this.text.slice(e,t))}get nodeSize(){return this.text.
length}mark(e){return e==this.marks?this:new n(this.type,this.attrs,this.text,e)}withText(e){return e==this.text?this:new n(this.type,this.attrs,e,this.marks)}cut(e=0,t=this.
text.length){return e==0&&t==this.text.length?this:this.withText(Zl(this.text.slice(e,t)))}eq(e){return this.sameMarkup(e)&&this.text==e.text}toJSON(){let e=super.
toJSON();return e.text=this.text,e}};function xa(n,e){for(let t=n.length-1;t>=0;t--)e=n[t].type.name+"("+e+")";return e}function ea(n,e,t,r){for(let i in e)if(!(i in
n))throw new RangeError(`Unsupported attribute ${i} for ${t} of type ${r}`);for(let i in n)n[i].validate&&n[i].validate(e[i])}var Bt=class n{constructor(e){this.
validEnd=e,this.next=[],this.wrapCache=[]}static parse(e,t){let r=new So(e,t);if(r.next==null)return n.empty;let i=ka(r);r.next&&r.err("Unexpected trailing text");
let o=Cp(Sp(i));return Mp(o,r),o}matchType(e){for(let t=0;t<this.next.length;t++)if(this.next[t].type==e)return this.next[t].next;return null}matchFragment(e,t=0,r=e.
childCount){let i=this;for(let o=t;i&&o<r;o++)i=i.matchType(e.child(o).type);return i}get inlineContent(){return this.next.length!=0&&this.next[0].type.isInline}get defaultType(){
for(let e=0;e<this.next.length;e++){let{type:t}=this.next[e];if(!(t.isText||t.hasRequiredAttrs()))return t}return null}compatible(e){for(let t=0;t<this.next.length;t++)
for(let r=0;r<e.next.length;r++)if(this.next[t].type==e.next[r].type)return!0;return!1}fillBefore(e,t=!1,r=0){let i=[this];function o(s,l){let a=s.matchFragment(
e,r);if(a&&(!t||a.validEnd))return A.from(l.map(c=>c.createAndFill()));for(let c=0;c<s.next.length;c++){let{type:u,next:f}=s.next[c];if(!(u.isText||u.hasRequiredAttrs())&&
i.indexOf(f)==-1){i.push(f);let h=o(f,l.concat(u));if(h)return h}}return null}return o(this,[])}findWrapping(e){for(let r=0;r<this.wrapCache.length;r+=2)if(this.
wrapCache[r]==e)return this.wrapCache[r+1];let t=this.computeWrapping(e);return this.wrapCache.push(e,t),t}computeWrapping(e){let t=Object.create(null),r=[{match:this,
type:null,via:null}];for(;r.length;){let i=r.shift(),o=i.match;if(o.matchType(e)){let s=[];for(let l=i;l.type;l=l.via)s.push(l.type);return s.reverse()}for(let s=0;s<
o.next.length;s++){let{type:l,next:a}=o.next[s];!l.isLeaf&&!l.hasRequiredAttrs()&&!(l.name in t)&&(!i.type||a.validEnd)&&(r.push({match:l.contentMatch,type:l,via:i}),
t[l.name]=!0)}}return null}get edgeCount(){return this.next.length}edge(e){if(e>=this.next.length)throw new RangeError(`There's no ${e}th edge in this content m\
atch`);return this.next[e]}toString(){let e=[];function t(r){e.push(r);for(let i=0;i<r.next.length;i++)e.indexOf(r.next[i].next)==-1&&t(r.next[i].next)}return t(
this),e.map((r,i)=>{let o=i+(r.validEnd?"*":" ")+" ";for(let s=0;s<r.next.length;s++)o+=(s?", ":"")+r.next[s].type.name+"->"+e.indexOf(r.next[s].next);return o}).
join(`
`)}};Bt.empty=new Bt(!0);var So=class{constructor(e,t){this.string=e,this.nodeTypes=t,this.inline=null,this.pos=0,this.tokens=e.split(/\s*(?=\b|\W|$)/),this.tokens[this.
tokens.length-1]==""&&this.tokens.pop(),this.tokens[0]==""&&this.tokens.shift()}get next(){return this.tokens[this.pos]}eat(e){return this.next==e&&(this.pos++||
!0)}err(e){throw new SyntaxError(e+" (in content expression '"+this.string+"')")}};function ka(n){let e=[];do e.push(bp(n));while(n.eat("|"));return e.length==1?
e[0]:{type:"choice",exprs:e}}function bp(n){let e=[];do e.push(xp(n));while(n.next&&n.next!=")"&&n.next!="|");return e.length==1?e[0]:{type:"seq",exprs:e}}function xp(n){
let e=wp(n);for(;;)if(n.eat("+"))e={type:"plus",expr:e};else if(n.eat("*"))e={type:"star",expr:e};else if(n.eat("?"))e={type:"opt",expr:e};else if(n.eat("{"))e=
kp(n,e);else break;return e}function ta(n){/\D/.test(n.next)&&n.err("Expected number, got '"+n.next+"'");let e=Number(n.next);return n.pos++,e}function kp(n,e){
let t=ta(n),r=t;return n.eat(",")&&(n.next!="}"?r=ta(n):r=-1),n.eat("}")||n.err("Unclosed braced range"),{type:"range",min:t,max:r,expr:e}}function yp(n,e){let t=n.
nodeTypes,r=t[e];if(r)return[r];let i=[];for(let o in t){let s=t[o];s.isInGroup(e)&&i.push(s)}return i.length==0&&n.err("No node type or group '"+e+"' found"),i}
function wp(n){if(n.eat("(")){let e=ka(n);return n.eat(")")||n.err("Missing closing paren"),e}else if(/\W/.test(n.next))n.err("Unexpected token '"+n.next+"'");else{
let e=yp(n,n.next).map(t=>(n.inline==null?n.inline=t.isInline:n.inline!=t.isInline&&n.err("Mixing inline and block content"),{type:"name",value:t}));return n.pos++,
e.length==1?e[0]:{type:"choice",exprs:e}}}function Sp(n){let e=[[]];return i(o(n,0),t()),e;function t(){return e.push([])-1}function r(s,l,a){let c={term:a,to:l};
return e[s].push(c),c}function i(s,l){s.forEach(a=>a.to=l)}function o(s,l){if(s.type=="choice")return s.exprs.reduce((a,c)=>a.concat(o(c,l)),[]);if(s.type=="seq")
for(let a=0;;a++){let c=o(s.exprs[a],l);if(a==s.exprs.length-1)return c;i(c,l=t())}else if(s.type=="star"){let a=t();return r(l,a),i(o(s.expr,a),a),[r(a)]}else if(s.
type=="plus"){let a=t();return i(o(s.expr,l),a),i(o(s.expr,a),a),[r(a)]}else{if(s.type=="opt")return[r(l)].concat(o(s.expr,l));if(s.type=="range"){let a=l;for(let c=0;c<
s.min;c++){let u=t();i(o(s.expr,a),u),a=u}if(s.max==-1)i(o(s.expr,a),a);else for(let c=s.min;c<s.max;c++){let u=t();r(a,u),i(o(s.expr,a),u),a=u}return[r(a)]}else{
if(s.type=="name")return[r(l,void 0,s.value)];throw new Error("Unknown expr type")}}}}function ya(n,e){return e-n}function na(n,e){let t=[];return r(e),t.sort(ya);
function r(i){let o=n[i];if(o.length==1&&!o[0].term)return r(o[0].to);t.push(i);for(let s=0;s<o.length;s++){let{term:l,to:a}=o[s];!l&&t.indexOf(a)==-1&&r(a)}}}function Cp(n){
let e=Object.create(null);return t(na(n,0));function t(r){let i=[];r.forEach(s=>{n[s].forEach(({term:l,to:a})=>{if(!l)return;let c;for(let u=0;u<i.length;u++)i[u][0]==
l&&(c=i[u][1]);na(n,a).forEach(u=>{c||i.push([l,c=[]]),c.indexOf(u)==-1&&c.push(u)})})});let o=e[r.join(",")]=new Bt(r.indexOf(n.length-1)>-1);for(let s=0;s<i.length;s++){
let l=i[s][1].sort(ya);o.next.push({type:i[s][0],next:e[l.join(",")]||t(l)})}return o}}function Mp(n,e){for(let t=0,r=[n];t<r.length;t++){let i=r[t],o=!i.validEnd,
s=[];for(let l=0;l<i.next.length;l++){let{type:a,next:c}=i.next[l];s.push(a.name),o&&!(a.isText||a.hasRequiredAttrs())&&(o=!1),r.indexOf(c)==-1&&r.push(c)}o&&e.
err("Only non-generatable nodes ("+s.join(", ")+") in a required position (see https://prosemirror.net/docs/guide/#generatable)")}}function wa(n){let e=Object.create(
null);for(let t in n){let r=n[t];if(!r.hasDefault)return null;e[t]=r.default}return e}function Sa(n,e){let t=Object.create(null);for(let r in n){let i=n[r],o=e&&
e[r];if(o===void 0)if(i.hasDefault)o=i.default;else throw new RangeError("No value supplied for attribute "+r);else i.validate&&i.validate(o);t[r]=o}return t}function Ca(n,e){
let t=Object.create(null);if(e)for(let r in e)t[r]=new Co(n,r,e[r]);return t}var lt=class n{constructor(e,t,r){this.name=e,this.schema=t,this.spec=r,this.markSet=
null,this.groups=r.group?r.group.split(" "):[],this.attrs=Ca(e,r.attrs),this.defaultAttrs=wa(this.attrs),this.contentMatch=null,this.inlineContent=null,this.isBlock=
!(r.inline||e=="text"),this.isText=e=="text"}get isInline(){return!this.isBlock}get isTextblock(){return this.isBlock&&this.inlineContent}get isLeaf(){return this.
contentMatch==Bt.empty}get isAtom(){return this.isLeaf||!!this.spec.atom}isInGroup(e){return this.groups.indexOf(e)>-1}get whitespace(){return this.spec.whitespace||
(this.spec.code?"pre":"normal")}hasRequiredAttrs(){for(let e in this.attrs)if(this.attrs[e].isRequired)return!0;return!1}compatibleContent(e){return this==e||this.
contentMatch.compatible(e.contentMatch)}computeAttrs(e){return!e&&this.defaultAttrs?this.defaultAttrs:Sa(this.attrs,e)}create(e=null,t,r){if(this.isText)throw new Error(
"NodeType.create can't construct text nodes");return new Je(this,this.computeAttrs(e),A.from(t),K.setFrom(r))}createChecked(e=null,t,r){return t=A.from(t),this.
checkContent(t),new Je(this,this.computeAttrs(e),t,K.setFrom(r))}createAndFill(e=null,t,r){if(e=this.computeAttrs(e),t=A.from(t),t.size){let s=this.contentMatch.
fillBefore(t);if(!s)return null;t=s.append(t)}let i=this.contentMatch.matchFragment(t),o=i&&i.fillBefore(A.empty,!0);return o?new Je(this,e,t.append(o),K.setFrom(
r)):null}validContent(e){let t=this.contentMatch.matchFragment(e);if(!t||!t.validEnd)return!1;for(let r=0;r<e.childCount;r++)if(!this.allowsMarks(e.child(r).marks))
return!1;return!0}checkContent(e){if(!this.validContent(e))throw new RangeError(`Invalid content for node ${this.name}: ${e.toString().slice(0,50)}`)}checkAttrs(e){}allowsMarkType(e){
return this.markSet==null||this.markSet.indexOf(e)>-1}allowsMarks(e){if(this.markSet==null)return!0;for(let t=0;t<e.length;t++)if(!this.allowsMarkType(e[t].type))
return!1;return!0}allowedMarks(e){if(this.markSet==null)return e;let t;for(let r=0;r<e.length;r++)this.allowsMarkType(e[r].type)?t&&t.push(e[r]):t||(t=e.slice(0,
r));return t?t.length?t:K.none:e}static compile(e,t){let r=Object.create(null);e.forEach((o,s)=>r[o]=new n(o,t,s));let i=t.spec.topNode||"doc";if(!r[i])throw new RangeError(
"Schema is missing its top node type ('"+i+"')");if(!r.text)throw new RangeError("Every schema needs a 'text' type");for(let o in r.text.attrs)throw new RangeError(
"The text node type should not have attributes");return r}};function Ap(n,e,t){let r=t.split("|");return i=>{let o=i===null?"null":typeof i;if(r.indexOf(o)<0)throw new RangeError(
`Expected value of type ${r} for attribute ${e} on type ${n}, got ${o}`)}}var Co=class{constructor(e,t,r){this.hasDefault=Object.prototype.hasOwnProperty.call(r,
"default"),this.default=r.default,this.validate=typeof r.validate=="string"?Ap(e,t,r.validate):r.validate}get isRequired(){return!this.hasDefault}},er=class n{constructor(e,t,r,i){
this.name=e,this.rank=t,this.schema=r,this.spec=i,this.attrs=Ca(e,i.attrs),this.excluded=null;let o=wa(this.attrs);this.instance=o?new K(this,o):null}create(e=null){
return!e&&this.instance?this.instance:new K(this,Sa(this.attrs,e))}static compile(e,t){let r=Object.create(null),i=0;return e.forEach((o,s)=>r[o]=new n(o,i++,t,
s)),r}removeFromSet(e){for(var t=0;t<e.length;t++)e[t].type==this&&(e=e.slice(0,t).concat(e.slice(t+1)),t--);return e}isInSet(e){for(let t=0;t<e.length;t++)if(e[t].
type==this)return e[t]}excludes(e){return this.excluded.indexOf(e)>-1}},Zr=class{constructor(e){this.linebreakReplacement=null,this.cached=Object.create(null);let t=this.
spec={};for(let i in e)t[i]=e[i];t.nodes=bo.from(e.nodes),t.marks=bo.from(e.marks||{}),this.nodes=lt.compile(this.spec.nodes,this),this.marks=er.compile(this.spec.
marks,this);let r=Object.create(null);for(let i in this.nodes){if(i in this.marks)throw new RangeError(i+" can not be both a node and a mark");let o=this.nodes[i],
s=o.spec.content||"",l=o.spec.marks;if(o.contentMatch=r[s]||(r[s]=Bt.parse(s,this.nodes)),o.inlineContent=o.contentMatch.inlineContent,o.spec.linebreakReplacement){
if(this.linebreakReplacement)throw new RangeError("Multiple linebreak nodes defined");if(!o.isInline||!o.isLeaf)throw new RangeError("Linebreak replacement node\
s must be inline leaf nodes");this.linebreakReplacement=o}o.markSet=l=="_"?null:l?ra(this,l.split(" ")):l==""||!o.inlineContent?[]:null}for(let i in this.marks){
let o=this.marks[i],s=o.spec.excludes;o.excluded=s==null?[o]:s==""?[]:ra(this,s.split(" "))}this.nodeFromJSON=i=>Je.fromJSON(this,i),this.markFromJSON=i=>K.fromJSON(
this,i),this.topNodeType=this.nodes[this.spec.topNode||"doc"],this.cached.wrappings=Object.create(null)}node(e,t=null,r,i){if(typeof e=="string")e=this.nodeType(
e);else if(e instanceof lt){if(e.schema!=this)throw new RangeError("Node type from different schema used ("+e.name+")")}else throw new RangeError("Invalid node \
type: "+e);return e.createChecked(t,r,i)}text(e,t){let r=this.nodes.text;return new wo(r,r.defaultAttrs,e,K.setFrom(t))}mark(e,t){return typeof e=="string"&&(e=
this.marks[e]),e.create(t)}nodeType(e){let t=this.nodes[e];if(!t)throw new RangeError("Unknown node type: "+e);return t}};function ra(n,e){let t=[];for(let r=0;r<
e.length;r++){let i=e[r],o=n.marks[i],s=o;if(o)t.push(o);else for(let l in n.marks){let a=n.marks[l];(i=="_"||a.spec.group&&a.spec.group.split(" ").indexOf(i)>-1)&&
t.push(s=a)}if(!s)throw new SyntaxError("Unknown mark type: '"+e[r]+"'")}return t}function Ep(n){return n.tag!=null}function Tp(n){return n.style!=null}var tr=class n{constructor(e,t){
this.schema=e,this.rules=t,this.tags=[],this.styles=[];let r=this.matchedStyles=[];t.forEach(i=>{if(Ep(i))this.tags.push(i);else if(Tp(i)){let o=/[^=]*/.exec(i.
style)[0];r.indexOf(o)<0&&r.push(o),this.styles.push(i)}}),this.normalizeLists=!this.tags.some(i=>{if(!/^(ul|ol)\b/.test(i.tag)||!i.node)return!1;let o=e.nodes[i.
node];return o.contentMatch.matchType(o)})}parse(e,t={}){let r=new ei(this,t,!1);return r.addAll(e,K.none,t.from,t.to),r.finish()}parseSlice(e,t={}){let r=new ei(
this,t,!0);return r.addAll(e,K.none,t.from,t.to),N.maxOpen(r.finish())}matchTag(e,t,r){for(let i=r?this.tags.indexOf(r)+1:0;i<this.tags.length;i++){let o=this.tags[i];
if(Op(e,o.tag)&&(o.namespace===void 0||e.namespaceURI==o.namespace)&&(!o.context||t.matchesContext(o.context))){if(o.getAttrs){let s=o.getAttrs(e);if(s===!1)continue;
o.attrs=s||void 0}return o}}}matchStyle(e,t,r,i){for(let o=i?this.styles.indexOf(i)+1:0;o<this.styles.length;o++){let s=this.styles[o],l=s.style;if(!(l.indexOf(
e)!=0||s.context&&!r.matchesContext(s.context)||l.length>e.length&&(l.charCodeAt(e.length)!=61||l.slice(e.length+1)!=t))){if(s.getAttrs){let a=s.getAttrs(t);if(a===
!1)continue;s.attrs=a||void 0}return s}}}static schemaRules(e){let t=[];function r(i){let o=i.priority==null?50:i.priority,s=0;for(;s<t.length;s++){let l=t[s];if((l.
priority==null?50:l.priority)<o)break}t.splice(s,0,i)}for(let i in e.marks){let o=e.marks[i].spec.parseDOM;o&&o.forEach(s=>{r(s=oa(s)),s.mark||s.ignore||s.clearMark||
(s.mark=i)})}for(let i in e.nodes){let o=e.nodes[i].spec.parseDOM;o&&o.forEach(s=>{r(s=oa(s)),s.node||s.ignore||s.mark||(s.node=i)})}return t}static fromSchema(e){
return e.cached.domParser||(e.cached.domParser=new n(e,n.schemaRules(e)))}},Ma={address:!0,article:!0,aside:!0,blockquote:!0,body:!0,canvas:!0,dd:!0,div:!0,dl:!0,
fieldset:!0,figcaption:!0,figure:!0,footer:!0,form:!0,h1:!0,h2:!0,h3:!0,h4:!0,h5:!0,h6:!0,header:!0,hgroup:!0,hr:!0,li:!0,noscript:!0,ol:!0,output:!0,p:!0,pre:!0,
section:!0,table:!0,tfoot:!0,ul:!0},Np={head:!0,noscript:!0,object:!0,script:!0,style:!0,title:!0},Aa={ol:!0,ul:!0},nr=1,Mo=2,Zn=4;function ia(n,e,t){return e!=
null?(e?nr:0)|(e==="full"?Mo:0):n&&n.whitespace=="pre"?nr|Mo:t&~Zn}var hn=class{constructor(e,t,r,i,o,s){this.type=e,this.attrs=t,this.marks=r,this.solid=i,this.
options=s,this.content=[],this.activeMarks=K.none,this.match=o||(s&Zn?null:e.contentMatch)}findWrapping(e){if(!this.match){if(!this.type)return[];let t=this.type.
contentMatch.fillBefore(A.from(e));if(t)this.match=this.type.contentMatch.matchFragment(t);else{let r=this.type.contentMatch,i;return(i=r.findWrapping(e.type))?
(this.match=r,i):null}}return this.match.findWrapping(e.type)}finish(e){if(!(this.options&nr)){let r=this.content[this.content.length-1],i;if(r&&r.isText&&(i=/[ \t\r\n\u000c]+$/.
exec(r.text))){let o=r;r.text.length==i[0].length?this.content.pop():this.content[this.content.length-1]=o.withText(o.text.slice(0,o.text.length-i[0].length))}}
let t=A.from(this.content);return!e&&this.match&&(t=t.append(this.match.fillBefore(A.empty,!0))),this.type?this.type.create(this.attrs,t,this.marks):t}inlineContext(e){
return this.type?this.type.inlineContent:this.content.length?this.content[0].isInline:e.parentNode&&!Ma.hasOwnProperty(e.parentNode.nodeName.toLowerCase())}},ei=class{constructor(e,t,r){
this.parser=e,this.options=t,this.isOpen=r,this.open=0,this.localPreserveWS=!1;let i=t.topNode,o,s=ia(null,t.preserveWhitespace,0)|(r?Zn:0);i?o=new hn(i.type,i.
attrs,K.none,!0,t.topMatch||i.type.contentMatch,s):r?o=new hn(null,null,K.none,!0,null,s):o=new hn(e.schema.topNodeType,null,K.none,!0,null,s),this.nodes=[o],this.
find=t.findPositions,this.needsBlock=!1}get top(){return this.nodes[this.open]}addDOM(e,t){e.nodeType==3?this.addTextNode(e,t):e.nodeType==1&&this.addElement(e,
t)}addTextNode(e,t){let r=e.nodeValue,i=this.top,o=i.options&Mo?"full":this.localPreserveWS||(i.options&nr)>0,{schema:s}=this.parser;if(o==="full"||i.inlineContext(
e)||/[^ \t\r\n\u000c]/.test(r)){if(o)if(o==="full")r=r.replace(/\r\n?/g,`
`);else if(s.linebreakReplacement&&/[\r\n]/.test(r)&&this.top.findWrapping(s.linebreakReplacement.create())){let l=r.split(/\r?\n|\r/);for(let a=0;a<l.length;a++)
a&&this.insertNode(s.linebreakReplacement.create(),t,!0),l[a]&&this.insertNode(s.text(l[a]),t,!/\S/.test(l[a]));r=""}else r=r.replace(/\r?\n|\r/g," ");else if(r=
r.replace(/[ \t\r\n\u000c]+/g," "),/^[ \t\r\n\u000c]/.test(r)&&this.open==this.nodes.length-1){let l=i.content[i.content.length-1],a=e.previousSibling;(!l||a&&a.
nodeName=="BR"||l.isText&&/[ \t\r\n\u000c]$/.test(l.text))&&(r=r.slice(1))}r&&this.insertNode(s.text(r),t,!/\S/.test(r)),this.findInText(e)}else this.findInside(
e)}addElement(e,t,r){let i=this.localPreserveWS,o=this.top;(e.tagName=="PRE"||/pre/.test(e.style&&e.style.whiteSpace))&&(this.localPreserveWS=!0);let s=e.nodeName.
toLowerCase(),l;Aa.hasOwnProperty(s)&&this.parser.normalizeLists&&Dp(e);let a=this.options.ruleFromNode&&this.options.ruleFromNode(e)||(l=this.parser.matchTag(e,
this,r));e:if(a?a.ignore:Np.hasOwnProperty(s))this.findInside(e),this.ignoreFallback(e,t);else if(!a||a.skip||a.closeParent){a&&a.closeParent?this.open=Math.max(
0,this.open-1):a&&a.skip.nodeType&&(e=a.skip);let c,u=this.needsBlock;if(Ma.hasOwnProperty(s))o.content.length&&o.content[0].isInline&&this.open&&(this.open--,o=
this.top),c=!0,o.type||(this.needsBlock=!0);else if(!e.firstChild){this.leafFallback(e,t);break e}let f=a&&a.skip?t:this.readStyles(e,t);f&&this.addAll(e,f),c&&
this.sync(o),this.needsBlock=u}else{let c=this.readStyles(e,t);c&&this.addElementByRule(e,a,c,a.consuming===!1?l:void 0)}this.localPreserveWS=i}leafFallback(e,t){
e.nodeName=="BR"&&this.top.type&&this.top.type.inlineContent&&this.addTextNode(e.ownerDocument.createTextNode(`
`),t)}ignoreFallback(e,t){e.nodeName=="BR"&&(!this.top.type||!this.top.type.inlineContent)&&this.findPlace(this.parser.schema.text("-"),t,!0)}readStyles(e,t){let r=e.
style;if(r&&r.length)for(let i=0;i<this.parser.matchedStyles.length;i++){let o=this.parser.matchedStyles[i],s=r.getPropertyValue(o);if(s)for(let l=void 0;;){let a=this.
parser.matchStyle(o,s,this,l);if(!a)break;if(a.ignore)return null;if(a.clearMark?t=t.filter(c=>!a.clearMark(c)):t=t.concat(this.parser.schema.marks[a.mark].create(
a.attrs)),a.consuming===!1)l=a;else break}}return t}addElementByRule(e,t,r,i){let o,s;if(t.node)if(s=this.parser.schema.nodes[t.node],s.isLeaf)this.insertNode(s.
create(t.attrs),r,e.nodeName=="BR")||this.leafFallback(e,r);else{let a=this.enter(s,t.attrs||null,r,t.preserveWhitespace);a&&(o=!0,r=a)}else{let a=this.parser.schema.
marks[t.mark];r=r.concat(a.create(t.attrs))}let l=this.top;if(s&&s.isLeaf)this.findInside(e);else if(i)this.addElement(e,r,i);else if(t.getContent)this.findInside(
e),t.getContent(e,this.parser.schema).forEach(a=>this.insertNode(a,r,!1));else{let a=e;typeof t.contentElement=="string"?a=e.querySelector(t.contentElement):typeof t.
contentElement=="function"?a=t.contentElement(e):t.contentElement&&(a=t.contentElement),this.findAround(e,a,!0),this.addAll(a,r),this.findAround(e,a,!1)}o&&this.
sync(l)&&this.open--}addAll(e,t,r,i){let o=r||0;for(let s=r?e.childNodes[r]:e.firstChild,l=i==null?null:e.childNodes[i];s!=l;s=s.nextSibling,++o)this.findAtPoint(
e,o),this.addDOM(s,t);this.findAtPoint(e,o)}findPlace(e,t,r){let i,o;for(let s=this.open,l=0;s>=0;s--){let a=this.nodes[s],c=a.findWrapping(e);if(c&&(!i||i.length>
c.length+l)&&(i=c,o=a,!c.length))break;if(a.solid){if(r)break;l+=2}}if(!i)return null;this.sync(o);for(let s=0;s<i.length;s++)t=this.enterInner(i[s],null,t,!1);
return t}insertNode(e,t,r){if(e.isInline&&this.needsBlock&&!this.top.type){let o=this.textblockFromContext();o&&(t=this.enterInner(o,null,t))}let i=this.findPlace(
e,t,r);if(i){this.closeExtra();let o=this.top;o.match&&(o.match=o.match.matchType(e.type));let s=K.none;for(let l of i.concat(e.marks))(o.type?o.type.allowsMarkType(
l.type):sa(l.type,e.type))&&(s=l.addToSet(s));return o.content.push(e.mark(s)),!0}return!1}enter(e,t,r,i){let o=this.findPlace(e.create(t),r,!1);return o&&(o=this.
enterInner(e,t,r,!0,i)),o}enterInner(e,t,r,i=!1,o){this.closeExtra();let s=this.top;s.match=s.match&&s.match.matchType(e);let l=ia(e,o,s.options);s.options&Zn&&
s.content.length==0&&(l|=Zn);let a=K.none;return r=r.filter(c=>(s.type?s.type.allowsMarkType(c.type):sa(c.type,e))?(a=c.addToSet(a),!1):!0),this.nodes.push(new hn(
e,t,a,i,null,l)),this.open++,r}closeExtra(e=!1){let t=this.nodes.length-1;if(t>this.open){for(;t>this.open;t--)this.nodes[t-1].content.push(this.nodes[t].finish(
e));this.nodes.length=this.open+1}}finish(){return this.open=0,this.closeExtra(this.isOpen),this.nodes[0].finish(!!(this.isOpen||this.options.topOpen))}sync(e){
for(let t=this.open;t>=0;t--){if(this.nodes[t]==e)return this.open=t,!0;this.localPreserveWS&&(this.nodes[t].options|=nr)}return!1}get currentPos(){this.closeExtra();
let e=0;for(let t=this.open;t>=0;t--){let r=this.nodes[t].content;for(let i=r.length-1;i>=0;i--)e+=r[i].nodeSize;t&&e++}return e}findAtPoint(e,t){if(this.find)for(let r=0;r<
this.find.length;r++)this.find[r].node==e&&this.find[r].offset==t&&(this.find[r].pos=this.currentPos)}findInside(e){if(this.find)for(let t=0;t<this.find.length;t++)
this.find[t].pos==null&&e.nodeType==1&&e.contains(this.find[t].node)&&(this.find[t].pos=this.currentPos)}findAround(e,t,r){if(e!=t&&this.find)for(let i=0;i<this.
find.length;i++)this.find[i].pos==null&&e.nodeType==1&&e.contains(this.find[i].node)&&t.compareDocumentPosition(this.find[i].node)&(r?2:4)&&(this.find[i].pos=this.
currentPos)}findInText(e){if(this.find)for(let t=0;t<this.find.length;t++)this.find[t].node==e&&(this.find[t].pos=this.currentPos-(e.nodeValue.length-this.find[t].
offset))}matchesContext(e){if(e.indexOf("|")>-1)return e.split(/\s*\|\s*/).some(this.matchesContext,this);let t=e.split("/"),r=this.options.context,i=!this.isOpen&&
(!r||r.parent.type==this.nodes[0].type),o=-(r?r.depth+1:0)+(i?0:1),s=(l,a)=>{for(;l>=0;l--){let c=t[l];if(c==""){if(l==t.length-1||l==0)continue;for(;a>=o;a--)if(s(
l-1,a))return!0;return!1}else{let u=a>0||a==0&&i?this.nodes[a].type:r&&a>=o?r.node(a-o).type:null;if(!u||u.name!=c&&!u.isInGroup(c))return!1;a--}}return!0};return s(
t.length-1,this.open)}textblockFromContext(){let e=this.options.context;if(e)for(let t=e.depth;t>=0;t--){let r=e.node(t).contentMatchAt(e.indexAfter(t)).defaultType;
if(r&&r.isTextblock&&r.defaultAttrs)return r}for(let t in this.parser.schema.nodes){let r=this.parser.schema.nodes[t];if(r.isTextblock&&r.defaultAttrs)return r}}};
function Dp(n){for(let e=n.firstChild,t=null;e;e=e.nextSibling){let r=e.nodeType==1?e.nodeName.toLowerCase():null;r&&Aa.hasOwnProperty(r)&&t?(t.appendChild(e),e=
t):r=="li"?t=e:r&&(t=null)}}function Op(n,e){return(n.matches||n.msMatchesSelector||n.webkitMatchesSelector||n.mozMatchesSelector).call(n,e)}function oa(n){let e={};
for(let t in n)e[t]=n[t];return e}function sa(n,e){let t=e.schema.nodes;for(let r in t){let i=t[r];if(!i.allowsMarkType(n))continue;let o=[],s=l=>{o.push(l);for(let a=0;a<
l.edgeCount;a++){let{type:c,next:u}=l.edge(a);if(c==e||o.indexOf(u)<0&&s(u))return!0}};if(s(i.contentMatch))return!0}}var Ft=class n{constructor(e,t){this.nodes=
e,this.marks=t}serializeFragment(e,t={},r){r||(r=Kr(t).createDocumentFragment());let i=r,o=[];return e.forEach(s=>{if(o.length||s.marks.length){let l=0,a=0;for(;l<
o.length&&a<s.marks.length;){let c=s.marks[a];if(!this.marks[c.type.name]){a++;continue}if(!c.eq(o[l][0])||c.type.spec.spanning===!1)break;l++,a++}for(;l<o.length;)
i=o.pop()[1];for(;a<s.marks.length;){let c=s.marks[a++],u=this.serializeMark(c,s.isInline,t);u&&(o.push([c,i]),i.appendChild(u.dom),i=u.contentDOM||u.dom)}}i.appendChild(
this.serializeNodeInner(s,t))}),r}serializeNodeInner(e,t){if(e.isText)return Kr(t).createTextNode(e.text);let{dom:r,contentDOM:i}=Gr(Kr(t),this.nodes[e.type.name](
e),null,e.attrs);if(i){if(e.isLeaf)throw new RangeError("Content hole not allowed in a leaf node spec");this.serializeFragment(e.content,t,i)}return r}serializeNode(e,t={}){
let r=this.serializeNodeInner(e,t);for(let i=e.marks.length-1;i>=0;i--){let o=this.serializeMark(e.marks[i],e.isInline,t);o&&((o.contentDOM||o.dom).appendChild(
r),r=o.dom)}return r}serializeMark(e,t,r={}){let i=this.marks[e.type.name];return i&&Gr(Kr(r),i(e,t),null,e.attrs)}static renderSpec(e,t,r=null,i){return typeof t==
"string"?{dom:e.createTextNode(t)}:Gr(e,t,r,i)}static fromSchema(e){return e.cached.domSerializer||(e.cached.domSerializer=new n(this.nodesFromSchema(e),this.marksFromSchema(
e)))}static nodesFromSchema(e){let t=la(e.nodes);return t.text||(t.text=r=>r.text),t}static marksFromSchema(e){return la(e.marks)}};function la(n){let e={};for(let t in n){
let r=n[t].spec.toDOM;r&&(e[t]=r)}return e}function Kr(n){return n.document||window.document}var aa=new WeakMap;function Ip(n){let e=aa.get(n);return e===void 0&&
aa.set(n,e=vp(n)),e}function vp(n){let e=null;function t(r){if(r&&typeof r=="object")if(Array.isArray(r))if(typeof r[0]=="string")e||(e=[]),e.push(r);else for(let i=0;i<
r.length;i++)t(r[i]);else for(let i in r)t(r[i])}return t(n),e}function Gr(n,e,t,r){if(e.nodeType==1)return{dom:e};if(e.dom&&e.dom.nodeType==1)return e;let i=e[0],
o;if(typeof i!="string")throw new RangeError("Invalid array passed to renderSpec");if(r&&(o=Ip(r))&&o.indexOf(e)>-1)throw new RangeError("Using an array from an\
 attribute object as a DOM spec. This may be an attempted cross site scripting attack.");let s=i.indexOf(" ");s>0&&(t=i.slice(0,s),i=i.slice(s+1));let l,a=t?n.createElementNS(
t,i):n.createElement(i),c=e[1],u=1;if(c&&typeof c=="object"&&c.nodeType==null&&!Array.isArray(c)){u=2;for(let f in c)if(c[f]!=null){let h=f.indexOf(" ");h>0?a.setAttributeNS(
f.slice(0,h),f.slice(h+1),c[f]):f=="style"&&a.style?a.style.cssText=c[f]:a.setAttribute(f,c[f])}}for(let f=u;f<e.length;f++){let h=e[f];if(h===0){if(f<e.length-
1||f>u)throw new RangeError("Content hole must be the only child of its parent node");return{dom:a,contentDOM:a}}else if(typeof h=="string")a.appendChild(n.createTextNode(
h));else{let{dom:p,contentDOM:d}=Gr(n,h,t,r);if(a.appendChild(p),d){if(l)throw new RangeError("Multiple content holes");l=d}}}return{dom:a,contentDOM:l}}var Oa=65535,Ia=Math.pow(2,16);function Rp(n,e){return n+e*Ia}function Ea(n){return n&Oa}function zp(n){return(n-(n&Oa))/Ia}var va=1,Ra=2,ti=4,za=8,or=class{constructor(e,t,r){
this.pos=e,this.delInfo=t,this.recover=r}get deleted(){return(this.delInfo&za)>0}get deletedBefore(){return(this.delInfo&(va|ti))>0}get deletedAfter(){return(this.
delInfo&(Ra|ti))>0}get deletedAcross(){return(this.delInfo&ti)>0}},at=class n{constructor(e,t=!1){if(this.ranges=e,this.inverted=t,!e.length&&n.empty)return n.empty}recover(e){
let t=0,r=Ea(e);if(!this.inverted)for(let i=0;i<r;i++)t+=this.ranges[i*3+2]-this.ranges[i*3+1];return this.ranges[r*3]+t+zp(e)}mapResult(e,t=1){return this._map(
e,t,!1)}map(e,t=1){return this._map(e,t,!0)}_map(e,t,r){let i=0,o=this.inverted?2:1,s=this.inverted?1:2;for(let l=0;l<this.ranges.length;l+=3){let a=this.ranges[l]-
(this.inverted?i:0);if(a>e)break;let c=this.ranges[l+o],u=this.ranges[l+s],f=a+c;if(e<=f){let h=c?e==a?-1:e==f?1:t:t,p=a+i+(h<0?0:u);if(r)return p;let d=e==(t<0?
a:f)?null:Rp(l/3,e-a),m=0;return c&&(m|=e==a?Ra:e==f?va:ti,(t<0?e!=a:e!=f)&&(m|=za)),new or(p,m,d)}i+=u-c}return r?e+i:new or(e+i,0,null)}touches(e,t){let r=0,i=Ea(
t),o=this.inverted?2:1,s=this.inverted?1:2;for(let l=0;l<this.ranges.length;l+=3){let a=this.ranges[l]-(this.inverted?r:0);if(a>e)break;let c=this.ranges[l+o],u=a+
c;if(e<=u&&l==i*3)return!0;r+=this.ranges[l+s]-c}return!1}forEach(e){let t=this.inverted?2:1,r=this.inverted?1:2;for(let i=0,o=0;i<this.ranges.length;i+=3){let s=this.
ranges[i],l=s-(this.inverted?o:0),a=s+(this.inverted?0:o),c=this.ranges[i+t],u=this.ranges[i+r];e(l,l+c,a,a+u),o+=u-c}}invert(){return new n(this.ranges,!this.inverted)}toString(){
return(this.inverted?"-":"")+JSON.stringify(this.ranges)}static offset(e){return e==0?n.empty:new n(e<0?[0,-e,0]:[0,0,e])}};at.empty=new at([]);var sr=class n{constructor(e,t,r=0,i=e?
e.length:0){this.mirror=t,this.from=r,this.to=i,this._maps=e||[],this.ownData=!(e||t)}get maps(){return this._maps}slice(e=0,t=this.maps.length){return new n(this.
_maps,this.mirror,e,t)}appendMap(e,t){this.ownData||(this._maps=this._maps.slice(),this.mirror=this.mirror&&this.mirror.slice(),this.ownData=!0),this.to=this._maps.
push(e),t!=null&&this.setMirror(this._maps.length-1,t)}appendMapping(e){for(let t=e.from,r=this._maps.length;t<e.to;t++){let i=e.getMirror(t);i!=null&&(i=i<t&&i>=
e.from?r+(i-e.from):void 0),this.appendMap(e._maps[t],i)}}getMirror(e){if(this.mirror){for(let t=0;t<this.mirror.length;t++)if(this.mirror[t]==e)return this.mirror[t+
(t%2?-1:1)]}}setMirror(e,t){this.mirror||(this.mirror=[]),this.mirror.push(e,t)}appendMappingInverted(e){for(let t=e.to-1,r=this._maps.length+e._maps.length;t>=
e.from;t--){let i=e.getMirror(t);i!=null&&(i=i>t&&i<e.to?r-(i-e.from)-1:void 0),this.appendMap(e._maps[t].invert(),i)}}invert(){let e=new n;return e.appendMappingInverted(
this),e}map(e,t=1){if(this.mirror)return this._map(e,t,!0);for(let r=this.from;r<this.to;r++)e=this._maps[r].map(e,t);return e}mapResult(e,t=1){return this._map(
e,t,!1)}_map(e,t,r){let i=0;for(let o=this.from;o<this.to;o++){let s=this._maps[o],l=s.mapResult(e,t);if(l.recover!=null){let a=this.getMirror(o);if(a!=null&&a>
o&&a<this.to){o=a,e=this._maps[a].recover(l.recover);continue}}i|=l.delInfo,e=l.pos}return r?e:new or(e,i,null)}},Ao=Object.create(null),ee=class{getMap(){return at.
empty}merge(e){return null}static fromJSON(e,t){if(!t||!t.stepType)throw new RangeError("Invalid input for Step.fromJSON");let r=Ao[t.stepType];if(!r)throw new RangeError(
`No step type ${t.stepType} defined`);return r.fromJSON(e,t)}static jsonID(e,t){if(e in Ao)throw new RangeError("Duplicate use of step JSON ID "+e);return Ao[e]=
t,t.prototype.jsonID=e,t}},oe=class n{constructor(e,t){this.doc=e,this.failed=t}static ok(e){return new n(e,null)}static fail(e){return new n(null,e)}static fromReplace(e,t,r,i){
try{return n.ok(e.replace(t,r,i))}catch(o){if(o instanceof yt)return n.fail(o.message);throw o}}};function Do(n,e,t){let r=[];for(let i=0;i<n.childCount;i++){let o=n.
child(i);o.content.size&&(o=o.copy(Do(o.content,e,o))),o.isInline&&(o=e(o,t,i)),r.push(o)}return A.fromArray(r)}var Pt=class n extends ee{constructor(e,t,r){super(),
this.from=e,this.to=t,this.mark=r}apply(e){let t=e.slice(this.from,this.to),r=e.resolve(this.from),i=r.node(r.sharedDepth(this.to)),o=new N(Do(t.content,(s,l)=>!s.
isAtom||!l.type.allowsMarkType(this.mark.type)?s:s.mark(this.mark.addToSet(s.marks)),i),t.openStart,t.openEnd);return oe.fromReplace(e,this.from,this.to,o)}invert(e){
let t=[];return e.nodesBetween(this.from,this.to,(r,i)=>{if(r.isInline&&r.isAtom){let o=this.mark.addToSet(r.marks);if(!K.sameSet(o,r.marks)){let s=Math.max(this.
from,i),l=Math.min(this.to,i+r.nodeSize);ni(wt,s,l,this.mark,t);for(let a of r.marks)a.isInSet(o)||ni(n,s,l,a,t)}}}),t.length==1?t[0]:new lr(t)}map(e){let t=e.map(
this.from,1),r=e.map(this.to,-1);return t>=r?null:new n(t,r,this.mark)}merge(e){return e instanceof n&&e.mark.eq(this.mark)&&this.from<=e.to&&this.to>=e.from?new n(
Math.min(this.from,e.from),Math.max(this.to,e.to),this.mark):null}toJSON(){return{stepType:"addMark",mark:this.mark.toJSON(),from:this.from,to:this.to}}static fromJSON(e,t){
if(typeof t.from!="number"||typeof t.to!="number")throw new RangeError("Invalid input for AddMarkStep.fromJSON");return new n(t.from,t.to,e.markFromJSON(t.mark))}};
ee.jsonID("addMark",Pt);var wt=class n extends ee{constructor(e,t,r){super(),this.from=e,this.to=t,this.mark=r}apply(e){let t=e.slice(this.from,this.to),r=new N(
Do(t.content,i=>i.mark(this.mark.removeFromSet(i.marks)),e),t.openStart,t.openEnd);return oe.fromReplace(e,this.from,this.to,r)}invert(e){let t=[];return e.nodesBetween(
this.from,this.to,(r,i)=>{r.isInline&&r.isAtom&&this.mark.isInSet(r.marks)&&ni(Pt,Math.max(this.from,i),Math.min(this.to,i+r.nodeSize),this.mark,t)}),t.length==
1?t[0]:new lr(t)}map(e){let t=e.map(this.from,1),r=e.map(this.to,-1);return t>=r?null:new n(t,r,this.mark)}merge(e){return e instanceof n&&e.mark.eq(this.mark)&&
this.from<=e.to&&this.to>=e.from?new n(Math.min(this.from,e.from),Math.max(this.to,e.to),this.mark):null}toJSON(){return{stepType:"removeMark",mark:this.mark.toJSON(),
from:this.from,to:this.to}}static fromJSON(e,t){if(typeof t.from!="number"||typeof t.to!="number")throw new RangeError("Invalid input for RemoveMarkStep.fromJSO\
N");return new n(t.from,t.to,e.markFromJSON(t.mark))}};ee.jsonID("removeMark",wt);function ni(n,e,t,r,i){let o=i.length?i[i.length-1]:null;o&&o instanceof n&&o.
to==e&&o.mark.eq(r)?i[i.length-1]=new n(o.from,t,r):i.push(new n(e,t,r))}var lr=class n extends ee{constructor(e){super(),this.steps=e}apply(e){for(let t of this.
steps){let r=t.apply(e);if(!r.doc)return r;e=r.doc}return new oe(e,null)}invert(e){return new n(this.steps.map(t=>t.invert(e)))}map(e){let t=[];for(let r of this.
steps){let i=r.map(e);i&&t.push(i)}return t.length?new n(t):null}toJSON(){return{stepType:"markSet",steps:this.steps.map(e=>e.toJSON())}}static fromJSON(e,t){if(!Array.
isArray(t.steps)||!t.steps.every(r=>r.stepType=="addMark"||r.stepType=="removeMark"))throw new RangeError("Invalid JSON for MarkSetStep");return new n(t.steps.map(
r=>ee.fromJSON(e,r)))}};ee.jsonID("markSet",lr);var ar=class n extends ee{constructor(e,t){super(),this.pos=e,this.mark=t}apply(e){let t=e.nodeAt(this.pos);if(!t)
return oe.fail("No node at mark step's position");let r=t.type.create(t.attrs,null,this.mark.addToSet(t.marks));return oe.fromReplace(e,this.pos,this.pos+1,new N(
A.from(r),0,t.isLeaf?0:1))}invert(e){let t=e.nodeAt(this.pos);if(t){let r=this.mark.addToSet(t.marks);if(r.length==t.marks.length){for(let i=0;i<t.marks.length;i++)
if(!t.marks[i].isInSet(r))return new n(this.pos,t.marks[i]);return new n(this.pos,this.mark)}}return new pn(this.pos,this.mark)}map(e){let t=e.mapResult(this.pos,
1);return t.deletedAfter?null:new n(t.pos,this.mark)}toJSON(){return{stepType:"addNodeMark",pos:this.pos,mark:this.mark.toJSON()}}static fromJSON(e,t){if(typeof t.
pos!="number")throw new RangeError("Invalid input for AddNodeMarkStep.fromJSON");return new n(t.pos,e.markFromJSON(t.mark))}};ee.jsonID("addNodeMark",ar);var pn=class n extends ee{constructor(e,t){
super(),this.pos=e,this.mark=t}apply(e){let t=e.nodeAt(this.pos);if(!t)return oe.fail("No node at mark step's position");let r=t.type.create(t.attrs,null,this.mark.
removeFromSet(t.marks));return oe.fromReplace(e,this.pos,this.pos+1,new N(A.from(r),0,t.isLeaf?0:1))}invert(e){let t=e.nodeAt(this.pos);return!t||!this.mark.isInSet(
t.marks)?this:new ar(this.pos,this.mark)}map(e){let t=e.mapResult(this.pos,1);return t.deletedAfter?null:new n(t.pos,this.mark)}toJSON(){return{stepType:"remove\
NodeMark",pos:this.pos,mark:this.mark.toJSON()}}static fromJSON(e,t){if(typeof t.pos!="number")throw new RangeError("Invalid input for RemoveNodeMarkStep.fromJS\
ON");return new n(t.pos,e.markFromJSON(t.mark))}};ee.jsonID("removeNodeMark",pn);var Re=class n extends ee{constructor(e,t,r,i=!1){super(),this.from=e,this.to=t,
this.slice=r,this.structure=i}apply(e){return this.structure&&To(e,this.from,this.to)?oe.fail("Structure replace would overwrite content"):oe.fromReplace(e,this.
from,this.to,this.slice)}getMap(){return new at([this.from,this.to-this.from,this.slice.size])}invert(e){return new n(this.from,this.from+this.slice.size,e.slice(
this.from,this.to))}map(e){let t=e.mapResult(this.to,-1),r=this.from==this.to&&n.MAP_BIAS<0?t:e.mapResult(this.from,1);return r.deletedAcross&&t.deletedAcross?null:
new n(r.pos,Math.max(r.pos,t.pos),this.slice,this.structure)}merge(e){if(!(e instanceof n)||e.structure||this.structure)return null;if(this.from+this.slice.size==
e.from&&!this.slice.openEnd&&!e.slice.openStart){let t=this.slice.size+e.slice.size==0?N.empty:new N(this.slice.content.append(e.slice.content),this.slice.openStart,
e.slice.openEnd);return new n(this.from,this.to+(e.to-e.from),t,this.structure)}else if(e.to==this.from&&!this.slice.openStart&&!e.slice.openEnd){let t=this.slice.
size+e.slice.size==0?N.empty:new N(e.slice.content.append(this.slice.content),e.slice.openStart,this.slice.openEnd);return new n(e.from,this.to,t,this.structure)}else
return null}toJSON(){let e={stepType:"replace",from:this.from,to:this.to};return this.slice.size&&(e.slice=this.slice.toJSON()),this.structure&&(e.structure=!0),
e}static fromJSON(e,t){if(typeof t.from!="number"||typeof t.to!="number")throw new RangeError("Invalid input for ReplaceStep.fromJSON");return new n(t.from,t.to,
N.fromJSON(e,t.slice),!!t.structure)}};Re.MAP_BIAS=1;ee.jsonID("replace",Re);var se=class n extends ee{constructor(e,t,r,i,o,s,l=!1){super(),this.from=e,this.to=
t,this.gapFrom=r,this.gapTo=i,this.slice=o,this.insert=s,this.structure=l}apply(e){if(this.structure&&(To(e,this.from,this.gapFrom)||To(e,this.gapTo,this.to)))return oe.
fail("Structure gap-replace would overwrite content");let t=e.slice(this.gapFrom,this.gapTo);if(t.openStart||t.openEnd)return oe.fail("Gap is not a flat range");
let r=this.slice.insertAt(this.insert,t.content);return r?oe.fromReplace(e,this.from,this.to,r):oe.fail("Content does not fit in gap")}getMap(){return new at([this.
from,this.gapFrom-this.from,this.insert,this.gapTo,this.to-this.gapTo,this.slice.size-this.insert])}invert(e){let t=this.gapTo-this.gapFrom;return new n(this.from,
this.from+this.slice.size+t,this.from+this.insert,this.from+this.insert+t,e.slice(this.from,this.to).removeBetween(this.gapFrom-this.from,this.gapTo-this.from),
this.gapFrom-this.from,this.structure)}map(e){let t=e.mapResult(this.from,1),r=e.mapResult(this.to,-1),i=this.from==this.gapFrom?t.pos:e.map(this.gapFrom,-1),o=this.
to==this.gapTo?r.pos:e.map(this.gapTo,1);return t.deletedAcross&&r.deletedAcross||i<t.pos||o>r.pos||i>o?null:new n(t.pos,r.pos,i,o,this.slice,this.insert,this.structure)}toJSON(){
let e={stepType:"replaceAround",from:this.from,to:this.to,gapFrom:this.gapFrom,gapTo:this.gapTo,insert:this.insert};return this.slice.size&&(e.slice=this.slice.
toJSON()),this.structure&&(e.structure=!0),e}static fromJSON(e,t){if(typeof t.from!="number"||typeof t.to!="number"||typeof t.gapFrom!="number"||typeof t.gapTo!=
"number"||typeof t.insert!="number")throw new RangeError("Invalid input for ReplaceAroundStep.fromJSON");return new n(t.from,t.to,t.gapFrom,t.gapTo,N.fromJSON(e,
t.slice),t.insert,!!t.structure)}};ee.jsonID("replaceAround",se);function To(n,e,t){let r=n.resolve(e),i=t-e,o=r.depth;for(;i>0&&o>0&&r.indexAfter(o)==r.node(o).
childCount;)o--,i--;if(i>0){let s=r.node(o).maybeChild(r.indexAfter(o));for(;i>0;){if(!s||s.isLeaf)return!0;s=s.firstChild,i--}}return!1}function Lp(n,e,t,r){let i=[];
n.doc.nodesBetween(e,t,(o,s,l)=>{if(!o.isInline)return;let a=o.marks;if(!r.isInSet(a)&&l.type.allowsMarkType(r.type)){let c=Math.max(s,e),u=Math.min(s+o.nodeSize,
t);ni(Pt,c,u,r,i)}}),i.forEach(o=>n.step(o))}function Bp(n,e,t,r){let i=[],o=0;n.doc.nodesBetween(e,t,(s,l)=>{if(!s.isInline||!s.isAtom)return;o++;let a=null;if(r instanceof
er){let c=s.marks,u;for(;u=r.isInSet(c);)(a||(a=[])).push(u),c=u.removeFromSet(c)}else r?r.isInSet(s.marks)&&(a=[r]):a=s.marks;if(a&&a.length){let c=Math.min(l+
s.nodeSize,t);for(let u=0;u<a.length;u++){let f=a[u],h;for(let p=0;p<i.length;p++){let d=i[p];d.step==o-1&&f.eq(i[p].style)&&(h=d)}h?(h.to=c,h.step=o):i.push({style:f,
from:Math.max(l,e),to:c,step:o})}}}),i.forEach(s=>n.step(new wt(s.from,s.to,s.style)))}function Oo(n,e,t,r=t.contentMatch,i=!0){let o=n.doc.nodeAt(e),s=[],l=e+1;
for(let a=0;a<o.childCount;a++){let c=o.child(a),u=l+c.nodeSize,f=r.matchType(c.type);if(!f)s.push(new Re(l,u,N.empty));else{r=f;for(let h=0;h<c.marks.length;h++)
t.allowsMarkType(c.marks[h].type)||n.step(new wt(l,u,c.marks[h]));if(i&&c.isText&&t.whitespace!="pre"){let h,p=/\r?\n|\r/g,d;for(;h=p.exec(c.text);)d||(d=new N(
A.from(t.schema.text(" ",t.allowedMarks(c.marks))),0,0)),s.push(new Re(l+h.index,l+h.index+h[0].length,d))}}l=u}if(!r.validEnd){let a=r.fillBefore(A.empty,!0);n.
replace(l,l,new N(a,0,0))}for(let a=s.length-1;a>=0;a--)n.step(s[a])}function Fp(n,e,t){return(e==0||n.canReplace(e,n.childCount))&&(t==n.childCount||n.canReplace(
0,t))}function gn(n){let t=n.parent.content.cutByIndex(n.startIndex,n.endIndex);for(let r=n.depth,i=0,o=0;;--r){let s=n.$from.node(r),l=n.$from.index(r)+i,a=n.$to.
indexAfter(r)-o;if(r<n.depth&&s.canReplace(l,a,t))return r;if(r==0||s.type.spec.isolating||!Fp(s,l,a))break;l&&(i=1),a<s.childCount&&(o=1)}return null}function Pp(n,e,t){
let{$from:r,$to:i,depth:o}=e,s=r.before(o+1),l=i.after(o+1),a=s,c=l,u=A.empty,f=0;for(let d=o,m=!1;d>t;d--)m||r.index(d)>0?(m=!0,u=A.from(r.node(d).copy(u)),f++):
a--;let h=A.empty,p=0;for(let d=o,m=!1;d>t;d--)m||i.after(d+1)<i.end(d)?(m=!0,h=A.from(i.node(d).copy(h)),p++):c++;n.step(new se(a,c,s,l,new N(u.append(h),f,p),
u.size-f,!0))}function cr(n,e,t=null,r=n){let i=qp(n,e),o=i&&Vp(r,e);return o?i.map(Ta).concat({type:e,attrs:t}).concat(o.map(Ta)):null}function Ta(n){return{type:n,
attrs:null}}function qp(n,e){let{parent:t,startIndex:r,endIndex:i}=n,o=t.contentMatchAt(r).findWrapping(e);if(!o)return null;let s=o.length?o[0]:e;return t.canReplaceWith(
r,i,s)?o:null}function Vp(n,e){let{parent:t,startIndex:r,endIndex:i}=n,o=t.child(r),s=e.contentMatch.findWrapping(o.type);if(!s)return null;let a=(s.length?s[s.
length-1]:e).contentMatch;for(let c=r;a&&c<i;c++)a=a.matchType(t.child(c).type);return!a||!a.validEnd?null:s}function $p(n,e,t){let r=A.empty;for(let s=t.length-
1;s>=0;s--){if(r.size){let l=t[s].type.contentMatch.matchFragment(r);if(!l||!l.validEnd)throw new RangeError("Wrapper type given to Transform.wrap does not form\
 valid content of its parent wrapper")}r=A.from(t[s].type.create(t[s].attrs,r))}let i=e.start,o=e.end;n.step(new se(i,o,i,o,new N(r,0,0),t.length,!0))}function _p(n,e,t,r,i){
if(!r.isTextblock)throw new RangeError("Type given to setBlockType should be a textblock");let o=n.steps.length;n.doc.nodesBetween(e,t,(s,l)=>{let a=typeof i=="\
function"?i(s):i;if(s.isTextblock&&!s.hasMarkup(r,a)&&Hp(n.doc,n.mapping.slice(o).map(l),r)){let c=null;if(r.schema.linebreakReplacement){let p=r.whitespace=="p\
re",d=!!r.contentMatch.matchType(r.schema.linebreakReplacement);p&&!d?c=!1:!p&&d&&(c=!0)}c===!1&&Ba(n,s,l,o),Oo(n,n.mapping.slice(o).map(l,1),r,void 0,c===null);
let u=n.mapping.slice(o),f=u.map(l,1),h=u.map(l+s.nodeSize,1);return n.step(new se(f,h,f+1,h-1,new N(A.from(r.create(a,null,s.marks)),0,0),1,!0)),c===!0&&La(n,s,
l,o),!1}})}function La(n,e,t,r){e.forEach((i,o)=>{if(i.isText){let s,l=/\r?\n|\r/g;for(;s=l.exec(i.text);){let a=n.mapping.slice(r).map(t+1+o+s.index);n.replaceWith(
a,a+1,e.type.schema.linebreakReplacement.create())}}})}function Ba(n,e,t,r){e.forEach((i,o)=>{if(i.type==i.type.schema.linebreakReplacement){let s=n.mapping.slice(
r).map(t+1+o);n.replaceWith(s,s+1,e.type.schema.text(`
`))}})}function Hp(n,e,t){let r=n.resolve(e),i=r.index();return r.parent.canReplaceWith(i,i+1,t)}function Wp(n,e,t,r,i){let o=n.doc.nodeAt(e);if(!o)throw new RangeError(
"No node at given position");t||(t=o.type);let s=t.create(r,null,i||o.marks);if(o.isLeaf)return n.replaceWith(e,e+o.nodeSize,s);if(!t.validContent(o.content))throw new RangeError(
"Invalid content for node type "+t.name);n.step(new se(e,e+o.nodeSize,e+1,e+o.nodeSize-1,new N(A.from(s),0,0),1,!0))}function St(n,e,t=1,r){let i=n.resolve(e),o=i.
depth-t,s=r&&r[r.length-1]||i.parent;if(o<0||i.parent.type.spec.isolating||!i.parent.canReplace(i.index(),i.parent.childCount)||!s.type.validContent(i.parent.content.
cutByIndex(i.index(),i.parent.childCount)))return!1;for(let c=i.depth-1,u=t-2;c>o;c--,u--){let f=i.node(c),h=i.index(c);if(f.type.spec.isolating)return!1;let p=f.
content.cutByIndex(h,f.childCount),d=r&&r[u+1];d&&(p=p.replaceChild(0,d.type.create(d.attrs)));let m=r&&r[u]||f;if(!f.canReplace(h+1,f.childCount)||!m.type.validContent(
p))return!1}let l=i.indexAfter(o),a=r&&r[0];return i.node(o).canReplaceWith(l,l,a?a.type:i.node(o+1).type)}function jp(n,e,t=1,r){let i=n.doc.resolve(e),o=A.empty,
s=A.empty;for(let l=i.depth,a=i.depth-t,c=t-1;l>a;l--,c--){o=A.from(i.node(l).copy(o));let u=r&&r[c];s=A.from(u?u.type.create(u.attrs,s):i.node(l).copy(s))}n.step(
new Re(e,e,new N(o.append(s),t,t),!0))}function qt(n,e){let t=n.resolve(e),r=t.index();return Jp(t.nodeBefore,t.nodeAfter)&&t.parent.canReplace(r,r+1)}function Up(n,e){
e.content.size||n.type.compatibleContent(e.type);let t=n.contentMatchAt(n.childCount),{linebreakReplacement:r}=n.type.schema;for(let i=0;i<e.childCount;i++){let o=e.
child(i),s=o.type==r?n.type.schema.nodes.text:o.type;if(t=t.matchType(s),!t||!n.type.allowsMarks(o.marks))return!1}return t.validEnd}function Jp(n,e){return!!(n&&
e&&!n.isLeaf&&Up(n,e))}function Kp(n,e,t){let r=null,{linebreakReplacement:i}=n.doc.type.schema,o=n.doc.resolve(e-t),s=o.node().type;if(i&&s.inlineContent){let u=s.whitespace=="pre",f=!!s.
contentMatch.matchType(i);u&&!f?r=!1:!u&&f&&(r=!0)}let l=n.steps.length;if(r===!1){let u=n.doc.resolve(e+t);Ba(n,u.node(),u.before(),l)}s.inlineContent&&Oo(n,e+
t-1,s,o.node().contentMatchAt(o.index()),r==null);let a=n.mapping.slice(l),c=a.map(e-t);if(n.step(new Re(c,a.map(e+t,-1),N.empty,!0)),r===!0){let u=n.doc.resolve(
c);La(n,u.node(),u.before(),n.steps.length)}return n}function Gp(n,e,t){let r=n.resolve(e);if(r.parent.canReplaceWith(r.index(),r.index(),t))return e;if(r.parentOffset==
0)for(let i=r.depth-1;i>=0;i--){let o=r.index(i);if(r.node(i).canReplaceWith(o,o,t))return r.before(i+1);if(o>0)return null}if(r.parentOffset==r.parent.content.
size)for(let i=r.depth-1;i>=0;i--){let o=r.indexAfter(i);if(r.node(i).canReplaceWith(o,o,t))return r.after(i+1);if(o<r.node(i).childCount)return null}return null}
function oi(n,e,t){let r=n.resolve(e);if(!t.content.size)return e;let i=t.content;for(let o=0;o<t.openStart;o++)i=i.firstChild.content;for(let o=1;o<=(t.openStart==
0&&t.size?2:1);o++)for(let s=r.depth;s>=0;s--){let l=s==r.depth?0:r.pos<=(r.start(s+1)+r.end(s+1))/2?-1:1;for(let a=0;a<2;a++){if(a){if(!l)break;l=-l}let c=r.index(
s)+(l>0?1:0),u=r.node(s),f=!1;if(o==1)f=u.canReplace(c,c,i);else{let h=u.contentMatchAt(c).findWrapping(i.firstChild.type);f=h&&u.canReplaceWith(c,c,h[0])}if(f)
return l==0?r.pos:l<0?r.before(s+1):r.after(s+1)}}return null}function si(n,e,t=e,r=N.empty){if(e==t&&!r.size)return null;let i=n.resolve(e),o=n.resolve(t);return Fa(
i,o,r)?new Re(e,t,r):new No(i,o,r).fit()}function Fa(n,e,t){return!t.openStart&&!t.openEnd&&n.start()==e.start()&&n.parent.canReplace(n.index(),e.index(),t.content)}
var No=class{constructor(e,t,r){this.$from=e,this.$to=t,this.unplaced=r,this.frontier=[],this.placed=A.empty;for(let i=0;i<=e.depth;i++){let o=e.node(i);this.frontier.
push({type:o.type,match:o.contentMatchAt(e.indexAfter(i))})}for(let i=e.depth;i>0;i--)this.placed=A.from(e.node(i).copy(this.placed))}get depth(){return this.frontier.
length-1}fit(){for(;this.unplaced.size;){let c=this.findFittable();c?this.placeNodes(c):this.openMore()||this.dropNode()}let e=this.mustMoveInline(),t=this.placed.
size-this.depth-this.$from.depth,r=this.$from,i=this.close(e<0?this.$to:r.doc.resolve(e));if(!i)return null;let o=this.placed,s=r.depth,l=i.depth;for(;s&&l&&o.childCount==
1;)o=o.firstChild.content,s--,l--;let a=new N(o,s,l);return e>-1?new se(r.pos,e,this.$to.pos,this.$to.end(),a,t):a.size||r.pos!=this.$to.pos?new Re(r.pos,i.pos,
a):null}findFittable(){let e=this.unplaced.openStart;for(let t=this.unplaced.content,r=0,i=this.unplaced.openEnd;r<e;r++){let o=t.firstChild;if(t.childCount>1&&
(i=0),o.type.spec.isolating&&i<=r){e=r;break}t=o.content}for(let t=1;t<=2;t++)for(let r=t==1?e:this.unplaced.openStart;r>=0;r--){let i,o=null;r?(o=Na(this.unplaced.
content,r-1).firstChild,i=o.content):i=this.unplaced.content;let s=i.firstChild;for(let l=this.depth;l>=0;l--){let{type:a,match:c}=this.frontier[l],u,f=null;if(t==
1&&(s?c.matchType(s.type)||(f=c.fillBefore(A.from(s),!1)):o&&a.compatibleContent(o.type)))return{sliceDepth:r,frontierDepth:l,parent:o,inject:f};if(t==2&&s&&(u=
c.findWrapping(s.type)))return{sliceDepth:r,frontierDepth:l,parent:o,wrap:u};if(o&&c.matchType(o.type))break}}}openMore(){let{content:e,openStart:t,openEnd:r}=this.
unplaced;return Da(e,-1)<=t?!1:(this.unplaced.size>1&&Da(e,1)>r&&r++,this.unplaced=new N(e,t+1,r),!0)}dropNode(){let{content:e,openStart:t,openEnd:r}=this.unplaced,
i=Na(e,t);if(i.childCount<=1&&t>0){let o=e.size-t<=t+i.size;this.unplaced=new N(rr(e,t-1,1),t-1,o?t-1:r)}else this.unplaced=new N(rr(e,t,1),t,r)}placeNodes({sliceDepth:e,
frontierDepth:t,parent:r,inject:i,wrap:o}){for(;this.depth>t;)this.closeFrontierNode();if(o)for(let m=0;m<o.length;m++)this.openFrontierNode(o[m]);let s=this.unplaced,
l=r?r.content:s.content,a=s.openStart-e,c=0,u=[],{match:f,type:h}=this.frontier[t];if(i){for(let m=0;m<i.childCount;m++)u.push(i.child(m));f=f.matchFragment(i)}
let p=l.size+e-(s.content.size-s.openEnd);for(;c<l.childCount;){let m=l.child(c),b=f.matchType(m.type);if(!b)break;c++,(c>1||a==0||m.content.size)&&(f=b,u.push(
Pa(m.mark(h.allowedMarks(m.marks)),c==1?a:0,c==l.childCount?p:-1)))}let d=c==l.childCount;d||(p=-1),this.placed=ir(this.placed,t,A.from(u)),this.frontier[t].match=
f,d&&p<0&&r&&r.type==this.frontier[this.depth].type&&this.frontier.length>1&&this.closeFrontierNode();for(let m=0,b=u[u.length-1];b&&m<p;m++)this.frontier.push(
{type:b.type,match:b.contentMatchAt(b.childCount)}),b=b.lastChild;this.unplaced=d?e==0?N.empty:new N(rr(s.content,e-1,1),e-1,p<0?s.openEnd:e-1):new N(rr(s.content,
e,c),e,s.openEnd)}mustMoveInline(){if(!this.$to.parent.isTextblock)return-1;let e=this.frontier[this.depth],t;if(!e.type.isTextblock||!Eo(this.$to,this.$to.depth,
e.type,e.match,!1)||this.$to.depth==this.depth&&(t=this.findCloseLevel(this.$to))&&t.depth==this.depth)return-1;let{depth:r}=this.$to,i=this.$to.after(r);for(;r>
1&&i==this.$to.end(--r);)++i;return i}findCloseLevel(e){e:for(let t=Math.min(this.depth,e.depth);t>=0;t--){let{match:r,type:i}=this.frontier[t],o=t<e.depth&&e.end(
t+1)==e.pos+(e.depth-(t+1)),s=Eo(e,t,i,r,o);if(s){for(let l=t-1;l>=0;l--){let{match:a,type:c}=this.frontier[l],u=Eo(e,l,c,a,!0);if(!u||u.childCount)continue e}return{
depth:t,fit:s,move:o?e.doc.resolve(e.after(t+1)):e}}}}close(e){let t=this.findCloseLevel(e);if(!t)return null;for(;this.depth>t.depth;)this.closeFrontierNode();
t.fit.childCount&&(this.placed=ir(this.placed,t.depth,t.fit)),e=t.move;for(let r=t.depth+1;r<=e.depth;r++){let i=e.node(r),o=i.type.contentMatch.fillBefore(i.content,
!0,e.index(r));this.openFrontierNode(i.type,i.attrs,o)}return e}openFrontierNode(e,t=null,r){let i=this.frontier[this.depth];i.match=i.match.matchType(e),this.placed=
ir(this.placed,this.depth,A.from(e.create(t,r))),this.frontier.push({type:e,match:e.contentMatch})}closeFrontierNode(){let t=this.frontier.pop().match.fillBefore(
A.empty,!0);t.childCount&&(this.placed=ir(this.placed,this.frontier.length,t))}};function rr(n,e,t){return e==0?n.cutByIndex(t,n.childCount):n.replaceChild(0,n.
firstChild.copy(rr(n.firstChild.content,e-1,t)))}function ir(n,e,t){return e==0?n.append(t):n.replaceChild(n.childCount-1,n.lastChild.copy(ir(n.lastChild.content,
e-1,t)))}function Na(n,e){for(let t=0;t<e;t++)n=n.firstChild.content;return n}function Pa(n,e,t){if(e<=0)return n;let r=n.content;return e>1&&(r=r.replaceChild(
0,Pa(r.firstChild,e-1,r.childCount==1?t-1:0))),e>0&&(r=n.type.contentMatch.fillBefore(r).append(r),t<=0&&(r=r.append(n.type.contentMatch.matchFragment(r).fillBefore(
A.empty,!0)))),n.copy(r)}function Eo(n,e,t,r,i){let o=n.node(e),s=i?n.indexAfter(e):n.index(e);if(s==o.childCount&&!t.compatibleContent(o.type))return null;let l=r.
fillBefore(o.content,!0,s);return l&&!Qp(t,o.content,s)?l:null}function Qp(n,e,t){for(let r=t;r<e.childCount;r++)if(!n.allowsMarks(e.child(r).marks))return!0;return!1}
function Yp(n){return n.spec.defining||n.spec.definingForContent}function Da(n,e){for(let t=0;;t++){let r=e<0?n.firstChild:n.lastChild;if(!r||r.isAtom)return t;
n=r.content}}function Xp(n,e,t,r){if(!r.size)return n.deleteRange(e,t);let i=n.doc.resolve(e),o=n.doc.resolve(t);if(Fa(i,o,r))return n.step(new Re(e,t,r));let s=Va(
i,o);s[s.length-1]==0&&s.pop();let l=-(i.depth+1);s.unshift(l);for(let h=i.depth,p=i.pos-1;h>0;h--,p--){let d=i.node(h).type.spec;if(d.defining||d.definingAsContext||
d.isolating)break;s.indexOf(h)>-1?l=h:i.before(h)==p&&s.splice(1,0,-h)}let a=s.indexOf(l),c=[],u=r.openStart;for(let h=r.content,p=0;;p++){let d=h.firstChild;if(c.
push(d),p==r.openStart)break;h=d.content}for(let h=u-1;h>=0;h--){let p=c[h],d=Yp(p.type);if(d&&!p.sameMarkup(i.node(Math.abs(l)-1)))u=h;else if(d||!p.type.isTextblock)
break}for(let h=r.openStart;h>=0;h--){let p=(h+u+1)%(r.openStart+1),d=c[p];if(d)for(let m=0;m<s.length;m++){let b=s[(m+a)%s.length],g=!0;b<0&&(g=!1,b=-b);let w=i.
node(b-1),y=i.index(b-1);if(w.canReplaceWith(y,y,d.type,d.marks))return n.replace(i.before(b),g?o.after(b):t,new N(qa(r.content,0,r.openStart,p),p,r.openEnd))}}
let f=n.steps.length;for(let h=s.length-1;h>=0&&(n.replace(e,t,r),!(n.steps.length>f));h--){let p=s[h];p<0||(e=i.before(p),t=o.after(p))}}function qa(n,e,t,r,i){
if(e<t){let o=n.firstChild;n=n.replaceChild(0,o.copy(qa(o.content,e+1,t,r,o)))}if(e>r){let o=i.contentMatchAt(0),s=o.fillBefore(n).append(n);n=s.append(o.matchFragment(
s).fillBefore(A.empty,!0))}return n}function Zp(n,e,t,r){if(!r.isInline&&e==t&&n.doc.resolve(e).parent.content.size){let i=Gp(n.doc,e,r.type);i!=null&&(e=t=i)}n.
replaceRange(e,t,new N(A.from(r),0,0))}function ed(n,e,t){let r=n.doc.resolve(e),i=n.doc.resolve(t);if(r.parent.isTextblock&&i.parent.isTextblock&&r.start()!=i.
start()&&r.parentOffset==0&&i.parentOffset==0){let s=r.sharedDepth(t),l=!1;for(let a=r.depth;a>s;a--)r.node(a).type.spec.isolating&&(l=!0);for(let a=i.depth;a>s;a--)
i.node(a).type.spec.isolating&&(l=!0);if(!l){for(let a=r.depth;a>0&&e==r.start(a);a--)e=r.before(a);for(let a=i.depth;a>0&&t==i.start(a);a--)t=i.before(a);r=n.doc.
resolve(e),i=n.doc.resolve(t)}}let o=Va(r,i);for(let s=0;s<o.length;s++){let l=o[s],a=s==o.length-1;if(a&&l==0||r.node(l).type.contentMatch.validEnd)return n.delete(
r.start(l),i.end(l));if(l>0&&(a||r.node(l-1).canReplace(r.index(l-1),i.indexAfter(l-1))))return n.delete(r.before(l),i.after(l))}for(let s=1;s<=r.depth&&s<=i.depth;s++)
if(e-r.start(s)==r.depth-s&&t>r.end(s)&&i.end(s)-t!=i.depth-s&&r.start(s-1)==i.start(s-1)&&r.node(s-1).canReplace(r.index(s-1),i.index(s-1)))return n.delete(r.before(
s),t);n.delete(e,t)}function Va(n,e){let t=[],r=Math.min(n.depth,e.depth);for(let i=r;i>=0;i--){let o=n.start(i);if(o<n.pos-(n.depth-i)||e.end(i)>e.pos+(e.depth-
i)||n.node(i).type.spec.isolating||e.node(i).type.spec.isolating)break;(o==e.start(i)||i==n.depth&&i==e.depth&&n.parent.inlineContent&&e.parent.inlineContent&&i&&
e.start(i-1)==o-1)&&t.push(i)}return t}var ri=class n extends ee{constructor(e,t,r){super(),this.pos=e,this.attr=t,this.value=r}apply(e){let t=e.nodeAt(this.pos);
if(!t)return oe.fail("No node at attribute step's position");let r=Object.create(null);for(let o in t.attrs)r[o]=t.attrs[o];r[this.attr]=this.value;let i=t.type.
create(r,null,t.marks);return oe.fromReplace(e,this.pos,this.pos+1,new N(A.from(i),0,t.isLeaf?0:1))}getMap(){return at.empty}invert(e){return new n(this.pos,this.
attr,e.nodeAt(this.pos).attrs[this.attr])}map(e){let t=e.mapResult(this.pos,1);return t.deletedAfter?null:new n(t.pos,this.attr,this.value)}toJSON(){return{stepType:"\
attr",pos:this.pos,attr:this.attr,value:this.value}}static fromJSON(e,t){if(typeof t.pos!="number"||typeof t.attr!="string")throw new RangeError("Invalid input \
for AttrStep.fromJSON");return new n(t.pos,t.attr,t.value)}};ee.jsonID("attr",ri);var ii=class n extends ee{constructor(e,t){super(),this.attr=e,this.value=t}apply(e){
let t=Object.create(null);for(let i in e.attrs)t[i]=e.attrs[i];t[this.attr]=this.value;let r=e.type.create(t,e.content,e.marks);return oe.ok(r)}getMap(){return at.
empty}invert(e){return new n(this.attr,e.attrs[this.attr])}map(e){return this}toJSON(){return{stepType:"docAttr",attr:this.attr,value:this.value}}static fromJSON(e,t){
if(typeof t.attr!="string")throw new RangeError("Invalid input for DocAttrStep.fromJSON");return new n(t.attr,t.value)}};ee.jsonID("docAttr",ii);var dn=class extends Error{};
dn=function n(e){let t=Error.call(this,e);return t.__proto__=n.prototype,t};dn.prototype=Object.create(Error.prototype);dn.prototype.constructor=dn;dn.prototype.
name="TransformError";var mn=class{constructor(e){this.doc=e,this.steps=[],this.docs=[],this.mapping=new sr}get before(){return this.docs.length?this.docs[0]:this.
doc}step(e){let t=this.maybeStep(e);if(t.failed)throw new dn(t.failed);return this}maybeStep(e){let t=e.apply(this.doc);return t.failed||this.addStep(e,t.doc),t}get docChanged(){
return this.steps.length>0}changedRange(){let e=1e9,t=-1e9;for(let r=0;r<this.mapping.maps.length;r++){let i=this.mapping.maps[r];r&&(e=i.map(e,1),t=i.map(t,-1)),
i.forEach((o,s,l,a)=>{e=Math.min(e,l),t=Math.max(t,a)})}return e==1e9?null:{from:e,to:t}}addStep(e,t){this.docs.push(this.doc),this.steps.push(e),this.mapping.appendMap(
e.getMap()),this.doc=t}replace(e,t=e,r=N.empty){let i=si(this.doc,e,t,r);return i&&this.step(i),this}replaceWith(e,t,r){return this.replace(e,t,new N(A.from(r),
0,0))}delete(e,t){return this.replace(e,t,N.empty)}insert(e,t){return this.replaceWith(e,e,t)}replaceRange(e,t,r){return Xp(this,e,t,r),this}replaceRangeWith(e,t,r){
return Zp(this,e,t,r),this}deleteRange(e,t){return ed(this,e,t),this}lift(e,t){return Pp(this,e,t),this}join(e,t=1){return Kp(this,e,t),this}wrap(e,t){return $p(
this,e,t),this}setBlockType(e,t=e,r,i=null){return _p(this,e,t,r,i),this}setNodeMarkup(e,t,r=null,i){return Wp(this,e,t,r,i),this}setNodeAttribute(e,t,r){return this.
step(new ri(e,t,r)),this}setDocAttribute(e,t){return this.step(new ii(e,t)),this}addNodeMark(e,t){return this.step(new ar(e,t)),this}removeNodeMark(e,t){let r=this.
doc.nodeAt(e);if(!r)throw new RangeError("No node at position "+e);if(t instanceof K)t.isInSet(r.marks)&&this.step(new pn(e,t));else{let i=r.marks,o,s=[];for(;o=
t.isInSet(i);)s.push(new pn(e,o)),i=o.removeFromSet(i);for(let l=s.length-1;l>=0;l--)this.step(s[l])}return this}split(e,t=1,r){return jp(this,e,t,r),this}addMark(e,t,r){
return Lp(this,e,t,r),this}removeMark(e,t,r){return Bp(this,e,t,r),this}clearIncompatible(e,t,r){return Oo(this,e,t,r),this}};var Io=Object.create(null),L=class{constructor(e,t,r){this.$anchor=e,this.$head=t,this.ranges=r||[new Ct(e.min(t),e.max(t))]}get anchor(){return this.$anchor.pos}get head(){
return this.$head.pos}get from(){return this.$from.pos}get to(){return this.$to.pos}get $from(){return this.ranges[0].$from}get $to(){return this.ranges[0].$to}get empty(){
let e=this.ranges;for(let t=0;t<e.length;t++)if(e[t].$from.pos!=e[t].$to.pos)return!1;return!0}content(){return this.$from.doc.slice(this.from,this.to,!0)}replace(e,t=N.
empty){let r=t.content.lastChild,i=null;for(let l=0;l<t.openEnd;l++)i=r,r=r.lastChild;let o=e.steps.length,s=this.ranges;for(let l=0;l<s.length;l++){let{$from:a,
$to:c}=s[l],u=e.mapping.slice(o);e.replaceRange(u.map(a.pos),u.map(c.pos),l?N.empty:t),l==0&&Ha(e,o,(r?r.isInline:i&&i.isTextblock)?-1:1)}}replaceWith(e,t){let r=e.
steps.length,i=this.ranges;for(let o=0;o<i.length;o++){let{$from:s,$to:l}=i[o],a=e.mapping.slice(r),c=a.map(s.pos),u=a.map(l.pos);o?e.deleteRange(c,u):(e.replaceRangeWith(
c,u,t),Ha(e,r,t.isInline?-1:1))}}static findFrom(e,t,r=!1){let i=e.parent.inlineContent?new q(e):bn(e.node(0),e.parent,e.pos,e.index(),t,r);if(i)return i;for(let o=e.
depth-1;o>=0;o--){let s=t<0?bn(e.node(0),e.node(o),e.before(o+1),e.index(o),t,r):bn(e.node(0),e.node(o),e.after(o+1),e.index(o)+1,t,r);if(s)return s}return null}static near(e,t=1){
return this.findFrom(e,t)||this.findFrom(e,-t)||new Fe(e.node(0))}static atStart(e){return bn(e,e,0,0,1)||new Fe(e)}static atEnd(e){return bn(e,e,e.content.size,
e.childCount,-1)||new Fe(e)}static fromJSON(e,t){if(!t||!t.type)throw new RangeError("Invalid input for Selection.fromJSON");let r=Io[t.type];if(!r)throw new RangeError(
`No selection type ${t.type} defined`);return r.fromJSON(e,t)}static jsonID(e,t){if(e in Io)throw new RangeError("Duplicate use of selection JSON ID "+e);return Io[e]=
t,t.prototype.jsonID=e,t}getBookmark(){return q.between(this.$anchor,this.$head).getBookmark()}};L.prototype.visible=!0;var Ct=class{constructor(e,t){this.$from=
e,this.$to=t}},$a=!1;function _a(n){!$a&&!n.parent.inlineContent&&($a=!0,console.warn("TextSelection endpoint not pointing into a node with inline content ("+n.
parent.type.name+")"))}var q=class n extends L{constructor(e,t=e){_a(e),_a(t),super(e,t)}get $cursor(){return this.$anchor.pos==this.$head.pos?this.$head:null}map(e,t){
let r=e.resolve(t.map(this.head));if(!r.parent.inlineContent)return L.near(r);let i=e.resolve(t.map(this.anchor));return new n(i.parent.inlineContent?i:r,r)}replace(e,t=N.
empty){if(super.replace(e,t),t==N.empty){let r=this.$from.marksAcross(this.$to);r&&e.ensureMarks(r)}}eq(e){return e instanceof n&&e.anchor==this.anchor&&e.head==
this.head}getBookmark(){return new ai(this.anchor,this.head)}toJSON(){return{type:"text",anchor:this.anchor,head:this.head}}static fromJSON(e,t){if(typeof t.anchor!=
"number"||typeof t.head!="number")throw new RangeError("Invalid input for TextSelection.fromJSON");return new n(e.resolve(t.anchor),e.resolve(t.head))}static create(e,t,r=t){
let i=e.resolve(t);return new this(i,r==t?i:e.resolve(r))}static between(e,t,r){let i=e.pos-t.pos;if((!r||i)&&(r=i>=0?1:-1),!t.parent.inlineContent){let o=L.findFrom(
t,r,!0)||L.findFrom(t,-r,!0);if(o)t=o.$head;else return L.near(t,r)}return e.parent.inlineContent||(i==0?e=t:(e=(L.findFrom(e,-r,!0)||L.findFrom(e,r,!0)).$anchor,
e.pos<t.pos!=i<0&&(e=t))),new n(e,t)}};L.jsonID("text",q);var ai=class n{constructor(e,t){this.anchor=e,this.head=t}map(e){return new n(e.map(this.anchor),e.map(
this.head))}resolve(e){return q.between(e.resolve(this.anchor),e.resolve(this.head))}},B=class n extends L{constructor(e){let t=e.nodeAfter,r=e.node(0).resolve(
e.pos+t.nodeSize);super(e,r),this.node=t}map(e,t){let{deleted:r,pos:i}=t.mapResult(this.anchor),o=e.resolve(i);return r?L.near(o):new n(o)}content(){return new N(
A.from(this.node),0,0)}eq(e){return e instanceof n&&e.anchor==this.anchor}toJSON(){return{type:"node",anchor:this.anchor}}getBookmark(){return new Ro(this.anchor)}static fromJSON(e,t){
if(typeof t.anchor!="number")throw new RangeError("Invalid input for NodeSelection.fromJSON");return new n(e.resolve(t.anchor))}static create(e,t){return new n(
e.resolve(t))}static isSelectable(e){return!e.isText&&e.type.spec.selectable!==!1}};B.prototype.visible=!1;L.jsonID("node",B);var Ro=class n{constructor(e){this.
anchor=e}map(e){let{deleted:t,pos:r}=e.mapResult(this.anchor);return t?new ai(r,r):new n(r)}resolve(e){let t=e.resolve(this.anchor),r=t.nodeAfter;return r&&B.isSelectable(
r)?new B(t):L.near(t)}},Fe=class n extends L{constructor(e){super(e.resolve(0),e.resolve(e.content.size))}replace(e,t=N.empty){if(t==N.empty){e.delete(0,e.doc.content.
size);let r=L.atStart(e.doc);r.eq(e.selection)||e.setSelection(r)}else super.replace(e,t)}toJSON(){return{type:"all"}}static fromJSON(e){return new n(e)}map(e){
return new n(e)}eq(e){return e instanceof n}getBookmark(){return td}};L.jsonID("all",Fe);var td={map(){return this},resolve(n){return new Fe(n)}};function bn(n,e,t,r,i,o=!1){
if(e.inlineContent)return q.create(n,t);for(let s=r-(i>0?0:1);i>0?s<e.childCount:s>=0;s+=i){let l=e.child(s);if(l.isAtom){if(!o&&B.isSelectable(l))return B.create(
n,t-(i<0?l.nodeSize:0))}else{let a=bn(n,l,t+i,i<0?l.childCount:0,i,o);if(a)return a}t+=l.nodeSize*i}return null}function Ha(n,e,t){let r=n.steps.length-1;if(r<e)
return;let i=n.steps[r];if(!(i instanceof Re||i instanceof se))return;let o=n.mapping.maps[r],s;o.forEach((l,a,c,u)=>{s==null&&(s=u)}),n.setSelection(L.near(n.doc.
resolve(s),t))}var Wa=1,li=2,ja=4,zo=class extends mn{constructor(e){super(e.doc),this.curSelectionFor=0,this.updated=0,this.meta=Object.create(null),this.time=
Date.now(),this.curSelection=e.selection,this.storedMarks=e.storedMarks}get selection(){return this.curSelectionFor<this.steps.length&&(this.curSelection=this.curSelection.
map(this.doc,this.mapping.slice(this.curSelectionFor)),this.curSelectionFor=this.steps.length),this.curSelection}setSelection(e){if(e.$from.doc!=this.doc)throw new RangeError(
"Selection passed to setSelection must point at the current document");return this.curSelection=e,this.curSelectionFor=this.steps.length,this.updated=(this.updated|
Wa)&~li,this.storedMarks=null,this}get selectionSet(){return(this.updated&Wa)>0}setStoredMarks(e){return this.storedMarks=e,this.updated|=li,this}ensureMarks(e){
return K.sameSet(this.storedMarks||this.selection.$from.marks(),e)||this.setStoredMarks(e),this}addStoredMark(e){return this.ensureMarks(e.addToSet(this.storedMarks||
this.selection.$head.marks()))}removeStoredMark(e){return this.ensureMarks(e.removeFromSet(this.storedMarks||this.selection.$head.marks()))}get storedMarksSet(){
return(this.updated&li)>0}addStep(e,t){super.addStep(e,t),this.updated=this.updated&~li,this.storedMarks=null}setTime(e){return this.time=e,this}replaceSelection(e){
return this.selection.replace(this,e),this}replaceSelectionWith(e,t=!0){let r=this.selection;return t&&(e=e.mark(this.storedMarks||(r.empty?r.$from.marks():r.$from.
marksAcross(r.$to)||K.none))),r.replaceWith(this,e),this}deleteSelection(){return this.selection.replace(this),this}insertText(e,t,r){let i=this.doc.type.schema;
if(t==null)return e?this.replaceSelectionWith(i.text(e),!0):this.deleteSelection();{if(r==null&&(r=t),!e)return this.deleteRange(t,r);let o=this.storedMarks;if(!o){
let s=this.doc.resolve(t);o=r==t?s.marks():s.marksAcross(this.doc.resolve(r))}return this.replaceRangeWith(t,r,i.text(e,o)),!this.selection.empty&&this.selection.
to==t+e.length&&this.setSelection(L.near(this.selection.$to)),this}}setMeta(e,t){return this.meta[typeof e=="string"?e:e.key]=t,this}getMeta(e){return this.meta[typeof e==
"string"?e:e.key]}get isGeneric(){for(let e in this.meta)return!1;return!0}scrollIntoView(){return this.updated|=ja,this}get scrolledIntoView(){return(this.updated&
ja)>0}};function Ua(n,e){return!e||!n?n:n.bind(e)}var Vt=class{constructor(e,t,r){this.name=e,this.init=Ua(t.init,r),this.apply=Ua(t.apply,r)}},nd=[new Vt("doc",
{init(n){return n.doc||n.schema.topNodeType.createAndFill()},apply(n){return n.doc}}),new Vt("selection",{init(n,e){return n.selection||L.atStart(e.doc)},apply(n){
return n.selection}}),new Vt("storedMarks",{init(n){return n.storedMarks||null},apply(n,e,t,r){return r.selection.$cursor?n.storedMarks:null}}),new Vt("scrollTo\
Selection",{init(){return 0},apply(n,e){return n.scrolledIntoView?e+1:e}})],ur=class{constructor(e,t){this.schema=e,this.plugins=[],this.pluginsByKey=Object.create(
null),this.fields=nd.slice(),t&&t.forEach(r=>{if(this.pluginsByKey[r.key])throw new RangeError("Adding different instances of a keyed plugin ("+r.key+")");this.
plugins.push(r),this.pluginsByKey[r.key]=r,r.spec.state&&this.fields.push(new Vt(r.key,r.spec.state,r))})}},ci=class n{constructor(e){this.config=e}get schema(){
return this.config.schema}get plugins(){return this.config.plugins}apply(e){return this.applyTransaction(e).state}filterTransaction(e,t=-1){for(let r=0;r<this.config.
plugins.length;r++)if(r!=t){let i=this.config.plugins[r];if(i.spec.filterTransaction&&!i.spec.filterTransaction.call(i,e,this))return!1}return!0}applyTransaction(e){
if(!this.filterTransaction(e))return{state:this,transactions:[]};let t=[e],r=this.applyInner(e),i=null;for(;;){let o=!1;for(let s=0;s<this.config.plugins.length;s++){
let l=this.config.plugins[s];if(l.spec.appendTransaction){let a=i?i[s].n:0,c=i?i[s].state:this,u=a<t.length&&l.spec.appendTransaction.call(l,a?t.slice(a):t,c,r);
if(u&&r.filterTransaction(u,s)){if(u.setMeta("appendedTransaction",e),!i){i=[];for(let f=0;f<this.config.plugins.length;f++)i.push(f<s?{state:r,n:t.length}:{state:this,
n:0})}t.push(u),r=r.applyInner(u),o=!0}i&&(i[s]={state:r,n:t.length})}}if(!o)return{state:r,transactions:t}}}applyInner(e){if(!e.before.eq(this.doc))throw new RangeError(
"Applying a mismatched transaction");let t=new n(this.config),r=this.config.fields;for(let i=0;i<r.length;i++){let o=r[i];t[o.name]=o.apply(e,this[o.name],this,
t)}return t}get tr(){return new zo(this)}static create(e){let t=new ur(e.doc?e.doc.type.schema:e.schema,e.plugins),r=new n(t);for(let i=0;i<t.fields.length;i++)
r[t.fields[i].name]=t.fields[i].init(e,r);return r}reconfigure(e){let t=new ur(this.schema,e.plugins),r=t.fields,i=new n(t);for(let o=0;o<r.length;o++){let s=r[o].
name;i[s]=this.hasOwnProperty(s)?this[s]:r[o].init(e,i)}return i}toJSON(e){let t={doc:this.doc.toJSON(),selection:this.selection.toJSON()};if(this.storedMarks&&
(t.storedMarks=this.storedMarks.map(r=>r.toJSON())),e&&typeof e=="object")for(let r in e){if(r=="doc"||r=="selection")throw new RangeError("The JSON fields `doc\
` and `selection` are reserved");let i=e[r],o=i.spec.state;o&&o.toJSON&&(t[r]=o.toJSON.call(i,this[i.key]))}return t}static fromJSON(e,t,r){if(!t)throw new RangeError(
"Invalid input for EditorState.fromJSON");if(!e.schema)throw new RangeError("Required config field 'schema' missing");let i=new ur(e.schema,e.plugins),o=new n(i);
return i.fields.forEach(s=>{if(s.name=="doc")o.doc=Je.fromJSON(e.schema,t.doc);else if(s.name=="selection")o.selection=L.fromJSON(o.doc,t.selection);else if(s.name==
"storedMarks")t.storedMarks&&(o.storedMarks=t.storedMarks.map(e.schema.markFromJSON));else{if(r)for(let l in r){let a=r[l],c=a.spec.state;if(a.key==s.name&&c&&c.
fromJSON&&Object.prototype.hasOwnProperty.call(t,l)){o[s.name]=c.fromJSON.call(a,e,t[l],o);return}}o[s.name]=s.init(e,o)}}),o}};function Ja(n,e,t){for(let r in n){
let i=n[r];i instanceof Function?i=i.bind(e):r=="handleDOMEvents"&&(i=Ja(i,e,{})),t[r]=i}return t}var ge=class{constructor(e){this.spec=e,this.props={},e.props&&
Ja(e.props,this,this.props),this.key=e.key?e.key.key:Ka("plugin")}getState(e){return e[this.key]}},vo=Object.create(null);function Ka(n){return n in vo?n+"$"+ ++vo[n]:
(vo[n]=0,n+"$")}var ct=class{constructor(e="key"){this.key=Ka(e)}get(e){return e.config.pluginsByKey[this.key]}getState(e){return e[this.key]}};function Ga(n={}){return new ge({view(e){return new Lo(e,n)}})}var Lo=class{constructor(e,t){var r;this.editorView=e,this.cursorPos=null,this.element=null,this.
timeout=-1,this.lastDragEvent=null,this.width=(r=t.width)!==null&&r!==void 0?r:1,this.color=t.color===!1?void 0:t.color||"black",this.class=t.class,this.handlers=
["dragover","dragend","drop","dragleave"].map(i=>{let o=s=>{this[i](s)};return e.dom.addEventListener(i,o),{name:i,handler:o}})}destroy(){this.setCursor(null),this.
handlers.forEach(({name:e,handler:t})=>this.editorView.dom.removeEventListener(e,t))}update(e,t){if(this.cursorPos!=null&&t.doc!=e.state.doc)if(this.lastDragEvent){
let r=this.computeTarget(this.lastDragEvent);r==this.cursorPos?this.updateOverlay():this.setCursor(r)}else this.updateOverlay()}setCursor(e){e!=this.cursorPos&&
(this.cursorPos=e,e==null?(this.element.parentNode.removeChild(this.element),this.element=null):this.updateOverlay())}updateOverlay(){let e=this.editorView.state.
doc.resolve(this.cursorPos),t=!e.parent.inlineContent,r,i=this.editorView.dom,o=i.getBoundingClientRect(),s=o.width/i.offsetWidth,l=o.height/i.offsetHeight;if(t){
let f=e.nodeBefore,h=e.nodeAfter;if(f||h){let p=this.editorView.nodeDOM(this.cursorPos-(f?f.nodeSize:0));if(p){let d=p.getBoundingClientRect(),m=f?d.bottom:d.top;
f&&h&&(m=(m+this.editorView.nodeDOM(this.cursorPos).getBoundingClientRect().top)/2);let b=this.width/2*l;r={left:d.left,right:d.right,top:m-b,bottom:m+b}}}}if(!r){
let f=this.editorView.coordsAtPos(this.cursorPos),h=this.width/2*s;r={left:f.left-h,right:f.left+h,top:f.top,bottom:f.bottom}}let a=this.editorView.dom.offsetParent;
this.element||(this.element=a.appendChild(document.createElement("div")),this.class&&(this.element.className=this.class),this.element.style.cssText="position: a\
bsolute; z-index: 50; pointer-events: none;",this.color&&(this.element.style.backgroundColor=this.color)),this.element.classList.toggle("prosemirror-dropcursor-\
block",t),this.element.classList.toggle("prosemirror-dropcursor-inline",!t);let c,u;if(!a||a==document.body&&getComputedStyle(a).position=="static")c=-pageXOffset,
u=-pageYOffset;else{let f=a.getBoundingClientRect(),h=f.width/a.offsetWidth,p=f.height/a.offsetHeight;c=f.left-a.scrollLeft*h,u=f.top-a.scrollTop*p}this.element.
style.left=(r.left-c)/s+"px",this.element.style.top=(r.top-u)/l+"px",this.element.style.width=(r.right-r.left)/s+"px",this.element.style.height=(r.bottom-r.top)/
l+"px"}scheduleRemoval(e){clearTimeout(this.timeout),this.timeout=setTimeout(()=>this.setCursor(null),e)}computeTarget(e){let t=this.editorView.posAtCoords({left:e.
clientX,top:e.clientY}),r=t&&t.inside>=0&&this.editorView.state.doc.nodeAt(t.inside),i=r&&r.type.spec.disableDropCursor,o=typeof i=="function"?i(this.editorView,
t,e):i;if(!t||o)return null;let s=t.pos;if(this.editorView.dragging&&this.editorView.dragging.slice){let l=oi(this.editorView.state.doc,s,this.editorView.dragging.
slice);l!=null&&(s=l)}return s}dragover(e){if(!this.editorView.editable)return;this.lastDragEvent=e;let t=this.computeTarget(e);t!=null&&(this.setCursor(t),this.
scheduleRemoval(5e3))}dragend(){this.scheduleRemoval(20)}drop(){this.scheduleRemoval(20)}dragleave(e){this.editorView.dom.contains(e.relatedTarget)||this.setCursor(
null)}};var ut={8:"Backspace",9:"Tab",10:"Enter",12:"NumLock",13:"Enter",16:"Shift",17:"Control",18:"Alt",20:"CapsLock",27:"Escape",32:" ",33:"PageUp",34:"PageDown",35:"\
End",36:"Home",37:"ArrowLeft",38:"ArrowUp",39:"ArrowRight",40:"ArrowDown",44:"PrintScreen",45:"Insert",46:"Delete",59:";",61:"=",91:"Meta",92:"Meta",106:"*",107:"\
+",108:",",109:"-",110:".",111:"/",144:"NumLock",145:"ScrollLock",160:"Shift",161:"Shift",162:"Control",163:"Control",164:"Alt",165:"Alt",173:"-",186:";",187:"=",
188:",",189:"-",190:".",191:"/",192:"`",219:"[",220:"\\",221:"]",222:"'"},fi={48:")",49:"!",50:"@",51:"#",52:"$",53:"%",54:"^",55:"&",56:"*",57:"(",59:":",61:"+",
173:"_",186:":",187:"+",188:"<",189:"_",190:">",191:"?",192:"~",219:"{",220:"|",221:"}",222:'"'},rd=typeof navigator<"u"&&/Mac/.test(navigator.platform),id=typeof navigator<
"u"&&/MSIE \d|Trident\/(?:[7-9]|\d{2,})\..*rv:(\d+)/.exec(navigator.userAgent);for(te=0;te<10;te++)ut[48+te]=ut[96+te]=String(te);var te;for(te=1;te<=24;te++)ut[te+
111]="F"+te;var te;for(te=65;te<=90;te++)ut[te]=String.fromCharCode(te+32),fi[te]=String.fromCharCode(te);var te;for(ui in ut)fi.hasOwnProperty(ui)||(fi[ui]=ut[ui]);
var ui;function Qa(n){var e=rd&&n.metaKey&&n.shiftKey&&!n.ctrlKey&&!n.altKey||id&&n.shiftKey&&n.key&&n.key.length==1||n.key=="Unidentified",t=!e&&n.key||(n.shiftKey?
fi:ut)[n.keyCode]||n.key||"Unidentified";return t=="Esc"&&(t="Escape"),t=="Del"&&(t="Delete"),t=="Left"&&(t="ArrowLeft"),t=="Up"&&(t="ArrowUp"),t=="Right"&&(t="\
ArrowRight"),t=="Down"&&(t="ArrowDown"),t}var od=typeof navigator<"u"&&/Mac|iP(hone|[oa]d)/.test(navigator.platform),sd=typeof navigator<"u"&&/Win/.test(navigator.platform);function ld(n){let e=n.split(
/-(?!$)/),t=e[e.length-1];t=="Space"&&(t=" ");let r,i,o,s;for(let l=0;l<e.length-1;l++){let a=e[l];if(/^(cmd|meta|m)$/i.test(a))s=!0;else if(/^a(lt)?$/i.test(a))
r=!0;else if(/^(c|ctrl|control)$/i.test(a))i=!0;else if(/^s(hift)?$/i.test(a))o=!0;else if(/^mod$/i.test(a))od?s=!0:i=!0;else throw new Error("Unrecognized modi\
fier name: "+a)}return r&&(t="Alt-"+t),i&&(t="Ctrl-"+t),s&&(t="Meta-"+t),o&&(t="Shift-"+t),t}function ad(n){let e=Object.create(null);for(let t in n)e[ld(t)]=n[t];
return e}function Bo(n,e,t=!0){return e.altKey&&(n="Alt-"+n),e.ctrlKey&&(n="Ctrl-"+n),e.metaKey&&(n="Meta-"+n),t&&e.shiftKey&&(n="Shift-"+n),n}function Ya(n){return new ge(
{props:{handleKeyDown:fr(n)}})}function fr(n){let e=ad(n);return function(t,r){let i=Qa(r),o,s=e[Bo(i,r)];if(s&&s(t.state,t.dispatch,t))return!0;if(i.length==1&&
i!=" "){if(r.shiftKey){let l=e[Bo(i,r,!1)];if(l&&l(t.state,t.dispatch,t))return!0}if((r.altKey||r.metaKey||r.ctrlKey)&&!(sd&&r.ctrlKey&&r.altKey)&&(o=ut[r.keyCode])&&
o!=i){let l=e[Bo(o,r)];if(l&&l(t.state,t.dispatch,t))return!0}}return!1}}var xe=function(n){for(var e=0;;e++)if(n=n.previousSibling,!n)return e};function wn(n){let e=n.assignedSlot||n.parentNode;return e&&e.nodeType==11?e.host:e}var $o=null;
function Ke(n,e,t){let r=$o||($o=document.createRange());return r.setEnd(n,t??n.nodeValue.length),r.setStart(n,e||0),r}function cd(){$o=null}function dr(n,e,t,r){
return t&&(Za(n,e,t,r,-1)||Za(n,e,t,r,1))}var Xa=/^(img|br|input|textarea|hr)$/i;function Za(n,e,t,r,i){for(var o;;){if(n==t&&e==r)return!0;if(e==(i<0?0:le(n))){
let s=n.parentNode;if(!s||!V(s)||br(n)||Xa.test(n.nodeName)||n.contentEditable=="false")return!1;e=xe(n)+(i<0?0:1),n=s}else if(V(n)){let s=n.childNodes[e+(i<0?-1:
0)];if(V(s)&&s.contentEditable=="false")if(!((o=s.pmViewDesc)===null||o===void 0)&&o.ignoreForSelection)e+=i;else return!1;else{if(br(s)||Xa.test(s.nodeName))return!1;
n=s,e=i<0?le(n):0}}else return!1}}function le(n){return n.nodeType==3?n.nodeValue.length:n.childNodes.length}function V(n){return n.nodeType==1}function ne(n){return n.
nodeType==3}function Sn(n,e){return e?n.contains(V(e)?e:e.parentNode):!1}function rs(n,e){for(;;){if(ne(n)&&e)return n;if(V(n)&&e>0){if(n.contentEditable=="fals\
e")return null;n=n.childNodes[e-1],e=le(n)}else if(n.parentNode&&!br(n,!0))e=xe(n),n=n.parentNode;else return null}}function is(n,e){for(;;){if(ne(n)&&e<n.nodeValue.
length)return n;if(V(n)&&e<n.childNodes.length){if(n.contentEditable=="false")return null;n=n.childNodes[e],e=0}else if(n.parentNode&&!br(n,!0))e=xe(n)+1,n=n.parentNode;else
return null}}function ud(n,e,t){for(let r=e==0,i=e==le(n);r||i;){if(n==t)return!0;let o=xe(n);if(n=n.parentNode,!n)return!1;r=r&&o==0,i=i&&o==le(n)}}function br(n,e=!1){
let t;for(let r=n;r&&!(t=r.pmViewDesc);r=r.parentNode);return t&&t.node&&(!e||t.node.isBlock)&&(t.dom==n||t.contentDOM==n)}function yi(n){return n.focusNode&&dr(
n.focusNode,n.focusOffset,n.anchorNode,n.anchorOffset)}function Rc(n,e){n.collapse(e.anchorNode,e.anchorOffset),(e.focusNode!=e.anchorNode||e.focusOffset!=e.anchorOffset)&&
n.extend(e.focusNode,e.focusOffset)}function fd(n,e){let t=document.createEvent("Event");return t.initEvent("keydown",!0,!0),t.keyCode=n,t.key=t.code=e,t}function hd(n){
let e=n.activeElement;for(;e&&e.shadowRoot;)e=e.shadowRoot.activeElement;return e}function pd(n,e,t){if(n.caretPositionFromPoint)try{let r=n.caretPositionFromPoint(
e,t);if(r)return{node:r.offsetNode,offset:Math.min(le(r.offsetNode),r.offset)}}catch{}if(n.caretRangeFromPoint){let r=n.caretRangeFromPoint(e,t);if(r)return{node:r.
startContainer,offset:Math.min(le(r.startContainer),r.startOffset)}}}var Qe=typeof navigator<"u"?navigator:null,ec=typeof document<"u"?document:null,Cn=Qe&&Qe.userAgent||
"",We=/gecko\/(\d+)/i.test(Cn)&&!/edge?\//i.test(Cn);We&&+(/Firefox\/(\d+)/.exec(Cn)||[0,0])[1];var _o=/Chrome\/(\d+)/.exec(Cn),Ae=!!_o,zc=_o?+_o[1]:0,ke=!!Qe&&
/Apple Computer/.test(Qe.vendor),Mn=ke&&(/Mobile\/\w+/.test(Cn)||!!Qe&&Qe.maxTouchPoints>2),Ve=Mn||(Qe?/Mac/.test(Qe.platform):!1),Lc=Qe?/Win/.test(Qe.platform):
!1,ht=/Android \d/.test(Cn),wi=!!ec&&"webkitFontSmoothing"in ec.documentElement.style,dd=wi?+(/\bAppleWebKit\/(\d+)/.exec(navigator.userAgent)||[0,0])[1]:0;function md(n){
let e=n.defaultView&&n.defaultView.visualViewport;return e?{left:0,right:e.width,top:0,bottom:e.height}:{left:0,right:n.documentElement.clientWidth,top:0,bottom:n.
documentElement.clientHeight}}function ft(n,e){return typeof n=="number"?n:n[e]}function gd(n){let e=n.getBoundingClientRect(),t=e.width/n.offsetWidth||1,r=e.height/
n.offsetHeight||1;return{left:e.left,right:e.left+n.clientWidth*t,top:e.top,bottom:e.top+n.clientHeight*r}}function tc(n,e,t){for(;;)if(t<0?e:e<le(n)){if(ne(n))
return Ge(Ke(n,e+(t<0?-1:0),e+(t>0?1:0)),-t);let r=n.childNodes[t<0?e-1:e];if(ne(r))n=r,e=t<0?r.nodeValue.length:0;else return V(r)?Ge(r,-t):null}else{if(br(n,!0)||
!n.parentNode)return null;e=xe(n)+(t<0?0:1),n=n.parentNode}}function nc(n,e,t){if(!Ho(e)&&e.left==0)return;let r=n.someProp("scrollThreshold")||0,i=n.someProp("\
scrollMargin")||5,o=n.dom.ownerDocument;for(let s=t||n.dom;s;){if(!V(s)){s=wn(s);continue}let l=s==o.body,a=l?md(o):gd(s),c=0,u=0;if(e.top<a.top+ft(r,"top")?u=-(a.
top-e.top+ft(i,"top")):e.bottom>a.bottom-ft(r,"bottom")&&(u=e.bottom-e.top>a.bottom-a.top?e.top+ft(i,"top")-a.top:e.bottom-a.bottom+ft(i,"bottom")),e.left<a.left+
ft(r,"left")?c=-(a.left-e.left+ft(i,"left")):e.right>a.right-ft(r,"right")&&(c=e.right-a.right+ft(i,"right")),c||u)if(l)o.defaultView.scrollBy(c,u);else{let h=s.
scrollLeft,p=s.scrollTop;u&&(s.scrollTop+=u),c&&(s.scrollLeft+=c);let d=s.scrollLeft-h,m=s.scrollTop-p;e={left:e.left-d,top:e.top-m,right:e.right-d,bottom:e.bottom-
m}}let f=l?"fixed":getComputedStyle(s).position;if(/^(fixed|sticky)$/.test(f))break;s=f=="absolute"?s.offsetParent:wn(s)}}function bd(n){let e=n.dom.getBoundingClientRect(),
t=Math.max(0,e.top),r,i;for(let o=(e.left+e.right)/2,s=t+1;s<Math.min(innerHeight,e.bottom);s+=5){let l=n.root.elementFromPoint(o,s);if(!l||l==n.dom||!n.dom.contains(
l))continue;let a=l.getBoundingClientRect();if(a.top>=t-20){r=l,i=a.top;break}}return{refDOM:r,refTop:i,stack:Bc(n.dom)}}function Bc(n){let e=[],t=n.ownerDocument;
for(let r=n;r&&(e.push({dom:r,top:r.scrollTop,left:r.scrollLeft}),n!=t);r=wn(r));return e}function xd({refDOM:n,refTop:e,stack:t}){let r=n?n.getBoundingClientRect().
top:0;Fc(t,r==0?0:r-e)}function Fc(n,e){for(let t=0;t<n.length;t++){let{dom:r,top:i,left:o}=n[t];r.scrollTop!=i+e&&(r.scrollTop=i+e),r.scrollLeft!=o&&(r.scrollLeft=
o)}}var xn=null;function Pc(n){if(n.setActive)return n.setActive();if(xn)return n.focus(xn);let e=Bc(n);n.focus(xn==null?{get preventScroll(){return xn={preventScroll:!0},
!0}}:void 0),xn||(xn=!1,Fc(e,0))}function qc(n,e){let t,r=2e8,i,o=0,s=e.top,l=e.top,a,c;for(let u=n.firstChild,f=0;u;u=u.nextSibling,f++){let h;if(V(u))h=u.getClientRects();else if(ne(
u))h=Ke(u).getClientRects();else continue;for(let p=0;p<h.length;p++){let d=h[p];if(d.top<=s&&d.bottom>=l){s=Math.max(d.bottom,s),l=Math.min(d.top,l);let m=d.left>
e.left?d.left-e.left:d.right<e.left?e.left-d.right:0;if(m<r){t=u,r=m,i=m&&ne(t)?{left:d.right<e.left?d.right:d.left,top:e.top}:e,V(u)&&m&&(o=f+(e.left>=(d.left+
d.right)/2?1:0));continue}}else d.top>e.top&&!a&&d.left<=e.left&&d.right>=e.left&&(a=u,c={left:Math.max(d.left,Math.min(d.right,e.left)),top:d.top});!t&&(e.left>=
d.right&&e.top>=d.top||e.left>=d.left&&e.top>=d.bottom)&&(o=f+1)}}return!t&&a&&(t=a,i=c,r=0),t&&ne(t)?kd(t,i):!t||r?{node:n,offset:o}:qc(t,i)}function kd(n,e){let t=n.
nodeValue.length,r=document.createRange(),i;for(let o=0;o<t;o++){r.setEnd(n,o+1),r.setStart(n,o);let s=Ge(r,1);if(s.top!=s.bottom&&ss(e,s)){i={node:n,offset:o+(e.
left>=(s.left+s.right)/2?1:0)};break}}return r.detach(),i||{node:n,offset:0}}function ss(n,e){return n.left>=e.left-1&&n.left<=e.right+1&&n.top>=e.top-1&&n.top<=
e.bottom+1}function yd(n,e){let t=n.parentNode;return t&&/^li$/i.test(t.nodeName)&&e.left<n.getBoundingClientRect().left?t:n}function wd(n,e,t){let{node:r,offset:i}=qc(
e,t),o=-1;if(V(r)&&!r.firstChild){let s=r.getBoundingClientRect();o=s.left!=s.right&&t.left>(s.left+s.right)/2?1:-1}return{pos:n.docView.posFromDOM(r,i,o),affinity:Vc(
r,i,t)}}function rc(n,e){return n<e.left?e.left-n:n>e.right?n-e.right:0}function Vc(n,e,t){let r=tc(n,e,-1),i=tc(n,e,1);return r?i?r.bottom<=i.top?t.top>(r.bottom+
i.top)/2?1:-1:rc(t.left,r)<rc(t.left,i)?-1:1:-1:1}function Sd(n,e,t,r){let i=-1;for(let o=e;o!=n.dom;){let s=n.docView.nearestDesc(o,!0),l;if(!s)return null;if(V(
s.dom)&&((l=s.dom.getBoundingClientRect()).width||l.height)){if(!s.contentDOM&&!s.node.isText&&r.left>=l.left&&r.left<=l.right&&r.top>=l.top&&r.top<=l.bottom){let a=s.
node.isBlock?r.top<(l.top+l.bottom)/2:r.left<(l.left+l.right)/2;return{pos:a?s.posBefore:s.posAfter,affinity:a?1:-1}}s.node.isBlock&&s.parent&&!/^T(R|BODY|HEAD|FOOT)$/.
test(s.dom.nodeName)&&(r.top<l.top||r.top>l.bottom)&&(i=r.top<l.top?s.posBefore:s.posAfter)}o=s.dom.parentNode}return i>-1?{pos:i,affinity:0}:{pos:n.docView.posFromDOM(
e,t,-1),affinity:Vc(e,t,r)}}function $c(n,e,t){let r=n.childNodes.length;if(r&&t.top<t.bottom)for(let i=Math.max(0,Math.min(r-1,Math.floor(r*(e.top-t.top)/(t.bottom-
t.top))-2)),o=i;;){let s=n.childNodes[o];if(V(s)){let l=s.getClientRects();for(let a=0;a<l.length;a++){let c=l[a];if(ss(e,c))return $c(s,e,c)}}if((o=(o+1)%r)==i)
break}return n}function Cd(n,e){let t=n.dom.ownerDocument,r,i=0,o=pd(t,e.left,e.top);o&&({node:r,offset:i}=o);let s=(n.root.elementFromPoint?n.root:t).elementFromPoint(
e.left,e.top),l,a=0;if(!s||!n.dom.contains(s)){let u=n.dom.getBoundingClientRect();if(!ss(e,u)||(s=$c(n.dom,e,u),!s))return null}if(ke)for(let u=s;r&&u;u=wn(u))
u.draggable&&(r=void 0);if(s=yd(s,e),r){if(We&&V(r)&&(i=Math.min(i,r.childNodes.length),i<r.childNodes.length)){let f=r.childNodes[i],h;f.nodeName=="IMG"&&(h=f.
getBoundingClientRect()).right<=e.left&&h.bottom>e.top&&i++}let u;if(wi&&i&&V(r)&&V(u=r.childNodes[i-1])&&u.contentEditable=="false"&&u.getBoundingClientRect().
top>=e.top&&i--,r==n.dom&&i==r.childNodes.length-1&&V(r.lastChild)&&e.top>r.lastChild.getBoundingClientRect().bottom)l=n.state.doc.content.size;else if(i==0||!V(
r)||r.childNodes[i-1].nodeName!="BR"){let f=Sd(n,r,i,e);f&&({pos:l,affinity:a}=f)}}l==null&&({pos:l,affinity:a}=wd(n,s,e));let c=n.docView.nearestDesc(s,!0);return{
pos:l,inside:c?c.posAtStart-c.border:-1,affinity:a}}function Ho(n){return n.top<n.bottom||n.left<n.right}function Ge(n,e){let t=n.getClientRects();if(t.length){
let r=t[e<0?0:t.length-1];if(Ho(r))return r}return Array.prototype.find.call(t,Ho)||n.getBoundingClientRect()}var Md=/[\u0590-\u05f4\u0600-\u06ff\u0700-\u08ac]/;
function _c(n,e,t){let{node:r,offset:i,atom:o}=n.docView.domFromPos(e,t<0?-1:1),s=wi||We;if(ne(r))if(s&&(Md.test(r.nodeValue)||(t<0?!i:i==r.nodeValue.length))){
let a=Ge(Ke(r,i,i),t);if(We&&i&&/\s/.test(r.nodeValue[i-1])&&i<r.nodeValue.length){let c=Ge(Ke(r,i-1,i-1),-1);if(c.top==a.top){let u=Ge(Ke(r,i,i+1),-1);if(u.top!=
a.top)return hr(u,u.left<c.left)}}return a}else{let a=i,c=i,u=t<0?1:-1;return t<0&&!i?(c++,u=-1):t>=0&&i==r.nodeValue.length?(a--,u=1):t<0?a--:c++,hr(Ge(Ke(r,a,
c),u),u<0)}if(!n.state.doc.resolve(e-(o||0)).parent.inlineContent){if(o==null&&i&&(t<0||i==le(r))){let a=r.childNodes[i-1];if(V(a))return Fo(a.getBoundingClientRect(),
!1)}if(o==null&&i<le(r)){let a=r.childNodes[i];if(V(a))return Fo(a.getBoundingClientRect(),!0)}return Fo(r.getBoundingClientRect(),t>=0)}if(o==null&&i&&(t<0||i==
le(r))){let a=r.childNodes[i-1],c=ne(a)?Ke(a,le(a)-(s?0:1)):V(a)&&(a.nodeName!="BR"||!a.nextSibling)?a:null;if(c)return hr(Ge(c,1),!1)}if(o==null&&i<le(r)){let a=r.
childNodes[i];for(;a.pmViewDesc&&a.pmViewDesc.ignoreForCoords;)a=a.nextSibling;let c=a?ne(a)?Ke(a,0,s?0:1):V(a)?a:null:null;if(c)return hr(Ge(c,-1),!0)}return hr(
Ge(ne(r)?Ke(r):r,-t),t>=0)}function hr(n,e){if(n.width==0)return n;let t=e?n.left:n.right;return{top:n.top,bottom:n.bottom,left:t,right:t}}function Fo(n,e){if(n.
height==0)return n;let t=e?n.top:n.bottom;return{top:t,bottom:t,left:n.left,right:n.right}}function Hc(n,e,t){let r=n.state,i=n.root.activeElement;r!=e&&n.updateState(
e),i!=n.dom&&n.focus();try{return t()}finally{r!=e&&n.updateState(r),i!=n.dom&&i&&i.focus()}}function Ad(n,e,t){let r=e.selection,i=t=="up"?r.$from:r.$to;return Hc(
n,e,()=>{let{node:o}=n.docView.domFromPos(i.pos,t=="up"?-1:1);for(;;){let l=n.docView.nearestDesc(o,!0);if(!l)break;if(l.node.isBlock){o=l.contentDOM||l.dom;break}
o=l.dom.parentNode}let s=_c(n,i.pos,1);for(let l=o.firstChild;l;l=l.nextSibling){let a;if(V(l))a=l.getClientRects();else if(ne(l))a=Ke(l,0,l.nodeValue.length).getClientRects();else
continue;for(let c=0;c<a.length;c++){let u=a[c];if(u.bottom>u.top+1&&(t=="up"?s.top-u.top>(u.bottom-s.top)*2:u.bottom-s.bottom>(s.bottom-u.top)*2))return!1}}return!0})}
var Ed=/[\u0590-\u08ac]/;function Td(n,e,t){let{$head:r}=e.selection;if(!r.parent.isTextblock)return!1;let i=r.parentOffset,o=!i,s=i==r.parent.content.size,l=n.
domSelection();return l?!Ed.test(r.parent.textContent)||!l.modify?t=="left"||t=="backward"?o:s:Hc(n,e,()=>{let a=n.domSel.readRange(),c=l.caretBidiLevel;l.modify(
"move",t,"character");let u=r.depth?n.docView.domAfterPos(r.before()):n.dom,{focusNode:f,focusOffset:h}=n.domSel.readRange(),p=f&&!Sn(u,f)||a.focusNode==f&&a.focusOffset==
h;return Rc(l,a),c!=null&&(l.caretBidiLevel=c),p}):r.pos==r.start()||r.pos==r.end()}var ic=null,oc=null,sc=!1;function Nd(n,e,t){return ic==e&&oc==t?sc:(ic=e,oc=
t,sc=t=="up"||t=="down"?Ad(n,e,t):Td(n,e,t))}var jt=class{constructor(e,t,r,i){this.parent=e,this.children=t,this.dom=r,this.contentDOM=i,this.damage=0,r.pmViewDesc=
this}matchesWidget(e){return!1}matchesMark(e){return!1}matchesNode(e,t,r){return!1}matchesHack(e){return!1}parseRule(e){return null}stopEvent(e){return!1}get size(){
let e=0;for(let t=0;t<this.children.length;t++)e+=this.children[t].size;return e}get border(){return 0}destroy(){this.parent=void 0,this.dom.pmViewDesc==this&&(this.
dom.pmViewDesc=void 0);for(let e=0;e<this.children.length;e++)this.children[e].destroy()}posBeforeChild(e){for(let t=0,r=this.posAtStart;;t++){let i=this.children[t];
if(i==e)return r;r+=i.size}}get posBefore(){return this.parent.posBeforeChild(this)}get posAtStart(){return this.parent?this.parent.posBeforeChild(this)+this.border:
0}get posAfter(){return this.posBefore+this.size}get posAtEnd(){return this.posAtStart+this.size-2*this.border}localPosFromDOM(e,t,r){if(this.contentDOM&&Sn(this.
contentDOM,e))if(r<0){let o,s;if(e==this.contentDOM)o=e.childNodes[t-1];else{for(;e.parentNode!=this.contentDOM;)e=e.parentNode;o=e.previousSibling}for(;o&&!((s=
o.pmViewDesc)&&s.parent==this);)o=o.previousSibling;return o?this.posBeforeChild(s)+s.size:this.posAtStart}else{let o,s;if(e==this.contentDOM)o=e.childNodes[t];else{
for(;e.parentNode!=this.contentDOM;)e=e.parentNode;o=e.nextSibling}for(;o&&!((s=o.pmViewDesc)&&s.parent==this);)o=o.nextSibling;return o?this.posBeforeChild(s):
this.posAtEnd}let i;if(e==this.dom&&this.contentDOM)i=t>xe(this.contentDOM);else if(this.contentDOM&&this.contentDOM!=this.dom&&this.dom.contains(this.contentDOM)){
let o=e.compareDocumentPosition(this.contentDOM);o&16?i=t>Array.from(e.childNodes).findIndex(s=>s.contains(this.contentDOM)):i=!(o&4)}else if(this.dom.firstChild){
if(t==0)for(let o=e;;o=o.parentNode){if(o==this.dom){i=!1;break}if(o.previousSibling)break}if(i==null&&t==e.childNodes.length)for(let o=e;;o=o.parentNode){if(o==
this.dom){i=!0;break}if(o.nextSibling)break}}return i??r>0?this.posAtEnd:this.posAtStart}nearestDesc(e,t=!1){for(let r=!0,i=e;i;i=i.parentNode){let o=this.getDesc(
i),s;if(o&&(!t||o.node))if(r&&(s=o.nodeDOM)&&!(V(s)?Sn(s,e):s==e))r=!1;else return o}}getDesc(e){let t=e.pmViewDesc;for(let r=t;r;r=r.parent)if(r==this)return t}posFromDOM(e,t,r){
for(let i=e;i;i=i.parentNode){let o=this.getDesc(i);if(o)return o.localPosFromDOM(e,t,r)}return-1}descAt(e){for(let t=0,r=0;t<this.children.length;t++){let i=this.
children[t],o=r+i.size;if(r==e&&o!=r){for(;!i.border&&i.children.length;)for(let s=0;s<i.children.length;s++){let l=i.children[s];if(l.size){i=l;break}}return i}
if(e<o)return i.descAt(e-r-i.border);r=o}}domFromPos(e,t){if(!this.contentDOM)return{node:this.dom,offset:0,atom:e+1};let r=0,i=0;for(let o=0;r<this.children.length;r++){
let s=this.children[r],l=o+s.size;if(l>e){i=e-o;break}o=l}if(i)return this.children[r].domFromPos(i-this.children[r].border,t);for(;r>0;r--){let o=this.children[r-
1];if(o.size||!(o instanceof pi||o instanceof hi&&o.side>=0))break}if(t<=0){let o,s=!0;for(;o=r?this.children[r-1]:null,!(!o||o.dom.parentNode==this.contentDOM);r--,
s=!1);return o&&t&&s&&!o.border&&!o.domAtom?o.domFromPos(o.size,t):{node:this.contentDOM,offset:o?xe(o.dom)+1:0}}else{let o,s=!0;for(;o=r<this.children.length?this.
children[r]:null,!(!o||o.dom.parentNode==this.contentDOM);r++,s=!1);return o&&s&&!o.border&&!o.domAtom?o.domFromPos(0,t):{node:this.contentDOM,offset:o?xe(o.dom):
this.contentDOM.childNodes.length}}}parseRange(e,t,r=0){if(this.children.length==0)return{node:this.contentDOM,from:e,to:t,fromOffset:0,toOffset:this.contentDOM.
childNodes.length};let i=-1,o=-1;for(let s=r,l=0;;l++){let a=this.children[l],c=s+a.size;if(i==-1&&e<=c){let u=s+a.border;if(e>=u&&t<=c-a.border&&a.node&&a.contentDOM&&
this.contentDOM.contains(a.contentDOM))return a.parseRange(e,t,u);e=s;for(let f=l;f>0;f--){let h=this.children[f-1];if(h.size&&h.dom.parentNode==this.contentDOM&&
!h.emptyChildAt(1)){i=xe(h.dom)+1;break}e-=h.size}i==-1&&(i=0)}if(i>-1&&(c>t||l==this.children.length-1)){t=c;for(let u=l+1;u<this.children.length;u++){let f=this.
children[u];if(f.size&&f.dom.parentNode==this.contentDOM&&!f.emptyChildAt(-1)){o=xe(f.dom);break}t+=f.size}o==-1&&(o=this.contentDOM.childNodes.length);break}s=
c}return{node:this.contentDOM,from:e,to:t,fromOffset:i,toOffset:o}}emptyChildAt(e){if(this.border||!this.contentDOM||!this.children.length)return!1;let t=this.children[e<
0?0:this.children.length-1];return t.size==0||t.emptyChildAt(e)}domAfterPos(e){let{node:t,offset:r}=this.domFromPos(e,0);if(!V(t)||r==t.childNodes.length)throw new RangeError(
"No node after pos "+e);return t.childNodes[r]}ignoreMutation(e){return!this.contentDOM&&e.type!="selection"}get contentLost(){return this.contentDOM&&this.contentDOM!=
this.dom&&!this.dom.contains(this.contentDOM)}markDamage(e){e&&(this.damage|=e,this.markParentDamage())}markParentDamage(){for(let e=this;;){let{parent:t}=e;if(!t||
t.damage&1)break;t.damage|=1,e=t}}get domAtom(){return!1}get ignoreForCoords(){return!1}get ignoreForSelection(){return!1}isText(e){return!1}},hi=class extends jt{constructor(e,t,r,i){
let o,s=t.type.toDOM;if(typeof s=="function"&&(s=s(r,()=>{if(!o)return i;if(o.parent)return o.parent.posBeforeChild(o)})),!t.type.spec.raw){let l=V(s)?s:document.
createElement("span");l!=s&&(l.appendChild(s),s=l),l.hasAttribute("contenteditable")||(l.contentEditable="false"),l.classList.add("ProseMirror-widget")}super(e,
[],s,null),this.widget=t,this.widget=t,o=this}matchesWidget(e){return!this.damage&&e.type.eq(this.widget.type)}parseRule(){return{ignore:!0}}stopEvent(e){let t=this.
widget.spec.stopEvent;return t?t(e):!1}ignoreMutation(e){return e.type!="selection"||this.widget.spec.ignoreSelection}destroy(){this.widget.type.destroy(this.dom),
super.destroy()}get domAtom(){return!0}get ignoreForSelection(){return!!this.widget.type.spec.relaxedSide}get side(){return this.widget.type.side}},Wo=class extends jt{constructor(e,t,r,i){
super(e,[],t,null),this.textDOM=r,this.text=i}get size(){return this.text.length}localPosFromDOM(e,t){return e!=this.textDOM?this.posAtStart+(t?this.size:0):this.
posAtStart+t}domFromPos(e){return{node:this.textDOM,offset:e}}ignoreMutation(e){return e.type==="characterData"&&e.target.nodeValue==e.oldValue}},_t=class n extends jt{constructor(e,t,r,i,o){
super(e,[],r,i),this.mark=t,this.spec=o}static create(e,t,r,i){let o=i.nodeViews[t.type.name],s=o&&o(t,i,r);return(!s||!s.dom)&&(s=Ft.renderSpec(document,t.type.
spec.toDOM(t,r),null,t.attrs)),new n(e,t,s.dom,s.contentDOM||s.dom,s)}parseRule(){return this.damage&4||this.mark.type.spec.reparseInView?null:{mark:this.mark.type.
name,attrs:this.mark.attrs,contentElement:this.contentDOM}}matchesMark(e){return!(this.damage&4)&&this.mark.eq(e)}markDamage(e){var t;this.damage|=e,(t=this.parent)===
null||t===void 0||t.markDamage(2)}slice(e,t,r){let i=n.create(this.parent,this.mark,!0,r),o=this.children,s=this.size;t<s&&(o=Uo(o,t,s,r)),e>0&&(o=Uo(o,0,e,r));
for(let l=0;l<o.length;l++)o[l].parent=i;return i.children=o,i}ignoreMutation(e){return this.spec.ignoreMutation?this.spec.ignoreMutation(e):super.ignoreMutation(
e)}destroy(){this.spec.destroy&&this.spec.destroy(),super.destroy()}},Tt=class n extends jt{constructor(e,t,r,i,o,s,l){super(e,[],o,s),this.node=t,this.outerDeco=
r,this.innerDeco=i,this.nodeDOM=l}static create(e,t,r,i,o,s){let l=o.nodeViews[t.type.name],a,c=l&&l(t,o,()=>{if(!a)return s;if(a.parent)return a.parent.posBeforeChild(
a)},r,i),u=c&&c.dom,f=c&&c.contentDOM;if(t.isText){if(!u)u=document.createTextNode(t.text);else if(!ne(u))throw new RangeError("Text must be rendered as a DOM t\
ext node")}else u||({dom:u,contentDOM:f}=Ft.renderSpec(document,t.type.spec.toDOM(t),null,t.attrs));!f&&!t.isText&&u.nodeName!="BR"&&(u.hasAttribute("contentedi\
table")||(u.contentEditable="false"),t.type.spec.draggable&&(u.draggable=!0));let h=u;return u=jc(u,r,t),c?a=new di(e,t,r,i,u,f||null,h,c):t.isText?new xr(e,t,r,
i,u,h):new n(e,t,r,i,u,f||null,h)}parseRule(e){if(this.node.type.spec.reparseInView)return null;let t={node:this.node.type.name,attrs:this.node.attrs};if(this.node.
type.whitespace=="pre"&&(t.preserveWhitespace="full"),!this.contentDOM)t.getContent=()=>this.node.content;else if(!this.contentLost)t.contentElement=this.contentDOM;else{
for(let r=this.children.length-1;r>=0;r--){let i=this.children[r];if(this.dom.contains(i.dom.parentNode)){t.contentElement=i.dom.parentNode;break}}if(!t.contentElement){
let r=e&&e.find(i=>V(i)&&e.indexOf(i.parentNode)<0&&this.dom.contains(i));r?t.contentElement=r:t.getContent=()=>A.empty}}return t}matchesNode(e,t,r){return!this.
damage&&e.eq(this.node)&&mi(t,this.outerDeco)&&r.eq(this.innerDeco)}get size(){return this.node.nodeSize}get border(){return this.node.isLeaf?0:1}updateChildren(e,t){
let r=this.node.inlineContent,i=t,o=e.composing?this.localCompositionInfo(e,t):null,s=o&&o.pos>-1?o:null,l=o&&o.pos<0,a=new jo(this,s&&s.node,e),c=this.node.inlineContent,
u=c&&this.node.isBlock;vd(this.node,this.innerDeco,(f,h,p)=>{f.spec.marks?a.syncToMarks(f.spec.marks,r,e,h):f.type.side>=0&&!p&&a.syncToMarks(h==this.node.childCount?
K.none:this.node.child(h).marks,r,e,h),a.placeWidget(f,e,i)},(f,h,p,d)=>{a.syncToMarks(f.marks,r,e,d),u&&f.isAtom&&!f.isText&&a.addHackNode("IMG",a.top);let m;a.
findNodeMatch(f,h,p,d)||l&&e.state.selection.from>i&&e.state.selection.to<i+f.nodeSize&&(m=a.findIndexWithChild(o.node))>-1&&a.updateNodeAt(f,h,p,m,e,i)||a.updateNextNode(
f,h,p,e,d,i)||a.addNode(f,h,p,e,i),i+=f.nodeSize,c&&(u=f.isAtom&&!f.isText)}),a.syncToMarks([],r,e,0),this.node.isTextblock&&a.addTextblockHacks(),a.destroyRest(),
(a.changed||this.damage&2)&&(s&&this.protectLocalComposition(e,s),Wc(this.contentDOM,this.children,e),Mn&&Rd(this.dom))}localCompositionInfo(e,t){let{from:r,to:i}=e.
state.selection;if(!(e.state.selection instanceof q)||r<t||i>t+this.node.content.size)return null;let o=e.input.compositionNode;if(!o||!this.dom.contains(o.parentNode))
return null;if(this.node.inlineContent){let s=o.nodeValue,l=zd(this.node.content,s,r-t,i-t);return l<0?null:{node:o,pos:l,text:s}}else return{node:o,pos:-1,text:""}}protectLocalComposition(e,{
node:t,pos:r,text:i}){if(this.getDesc(t))return;let o=t;for(;o.parentNode!=this.contentDOM;o=o.parentNode){for(;o.previousSibling;)o.parentNode.removeChild(o.previousSibling);
for(;o.nextSibling;)o.parentNode.removeChild(o.nextSibling);o.pmViewDesc&&(o.pmViewDesc=void 0)}let s=new Wo(this,o,t,i);e.input.compositionNodes.push(s),this.children=
Uo(this.children,r,r+i.length,e,s)}update(e,t,r,i,o){return this.damage&4||!e.sameMarkup(this.node)?!1:(this.updateInner(e,t,r,i,o),!0)}updateInner(e,t,r,i,o){this.
updateOuterDeco(t),this.node=e,this.innerDeco=r,this.contentDOM&&this.updateChildren(i,o+1),this.damage=0}updateOuterDeco(e){if(mi(e,this.outerDeco))return;let t=!V(
this.nodeDOM),r=this.dom;this.dom=ls(this.dom,this.nodeDOM,kr(this.outerDeco,this.node,t),kr(e,this.node,t)),this.dom!=r&&(r.pmViewDesc=void 0,this.dom.pmViewDesc=
this),this.outerDeco=e}selectNode(){V(this.nodeDOM)&&(this.nodeDOM.classList.add("ProseMirror-selectednode"),(this.contentDOM||!this.node.type.spec.draggable)&&
(this.nodeDOM.draggable=!0))}deselectNode(){V(this.nodeDOM)&&(this.nodeDOM.classList.remove("ProseMirror-selectednode"),(this.contentDOM||!this.node.type.spec.draggable)&&
this.nodeDOM.removeAttribute("draggable"))}get domAtom(){return this.node.isAtom}};function lc(n,e,t,r,i,o){o?ls(r,r,kr(o,n,!1),kr(e,n,!1)):jc(r,e,n);let s=new Tt(
void 0,n,e,t,r,r,r);return s.contentDOM&&s.updateChildren(i,0),s}var xr=class n extends Tt{constructor(e,t,r,i,o,s){super(e,t,r,i,o,null,s)}parseRule(){let e=this.
nodeDOM.parentNode;for(;e&&e!=this.dom&&!e.pmIsDeco;)e=e.parentNode;return{skip:e||!0}}update(e,t,r,i){return this.damage&4||this.damage&&!this.inParent()||!e.sameMarkup(
this.node)?!1:(this.updateOuterDeco(t),(this.damage&8||e.text!=this.node.text)&&e.text!=this.nodeDOM.nodeValue&&(this.nodeDOM.nodeValue=e.text,i.trackWrites==this.
nodeDOM&&(i.trackWrites=null)),this.node=e,this.damage=0,!0)}inParent(){let e=this.parent.contentDOM;for(let t=this.nodeDOM;t;t=t.parentNode)if(t==e)return!0;return!1}domFromPos(e){
return{node:this.nodeDOM,offset:e}}localPosFromDOM(e,t,r){return e==this.nodeDOM?this.posAtStart+Math.min(t,this.node.text.length):super.localPosFromDOM(e,t,r)}ignoreMutation(e){
return!1}slice(e,t,r){let i=this.node.cut(e,t),o=document.createTextNode(i.text);return new n(this.parent,i,this.outerDeco,this.innerDeco,o,o)}get domAtom(){return!1}isText(e){
return this.node.text==e}},pi=class extends jt{parseRule(){return{ignore:!0}}matchesHack(e){return!this.damage&&this.dom.nodeName==e}get domAtom(){return!0}get ignoreForCoords(){
return this.dom.nodeName=="IMG"}},di=class extends Tt{constructor(e,t,r,i,o,s,l,a){super(e,t,r,i,o,s,l),this.spec=a}update(e,t,r,i,o){if(this.damage&4)return!1;
if(this.spec.update&&(this.node.type==e.type||this.spec.multiType)){let s=this.spec.update(e,t,r);return s&&this.updateInner(e,t,r,i,o),s}else return!this.contentDOM&&
!e.isLeaf?!1:super.update(e,t,r,i,o)}selectNode(){this.spec.selectNode?this.spec.selectNode():super.selectNode()}deselectNode(){this.spec.deselectNode?this.spec.
deselectNode():super.deselectNode()}destroy(){this.spec.destroy&&this.spec.destroy(),super.destroy()}stopEvent(e){return this.spec.stopEvent?this.spec.stopEvent(
e):!1}ignoreMutation(e){return this.spec.ignoreMutation?this.spec.ignoreMutation(e):super.ignoreMutation(e)}};function Wc(n,e,t){let r=n.firstChild,i=!1;for(let o=0;o<
e.length;o++){let s=e[o],l=s.dom;if(l.parentNode==n){for(;l!=r;)r=ac(r),i=!0;r=r.nextSibling}else i=!0,n.insertBefore(l,r);if(s instanceof _t){let a=r?r.previousSibling:
n.lastChild;Wc(s.contentDOM,s.children,t),r=a?a.nextSibling:n.firstChild}}for(;r;)r=ac(r),i=!0;i&&t.trackWrites==n&&(t.trackWrites=null)}var mr=function(n){n&&(this.
nodeName=n)};mr.prototype=Object.create(null);var $t=[new mr];function kr(n,e,t){if(n.length==0)return $t;let r=t?$t[0]:new mr,i=[r];for(let o=0;o<n.length;o++){
let s=n[o].type.attrs;if(s){s.nodeName&&i.push(r=new mr(s.nodeName));for(let l in s){let a=s[l];a!=null&&(t&&i.length==1&&i.push(r=new mr(e.isInline?"span":"div")),
l=="class"?r.class=(r.class?r.class+" ":"")+a:l=="style"?r.style=(r.style?r.style+";":"")+a:l!="nodeName"&&(r[l]=a))}}}return i}function ls(n,e,t,r){if(t==$t&&r==
$t)return e;let i=e;for(let o=0;o<r.length;o++){let s=r[o],l=t[o];if(o){let a;l&&l.nodeName==s.nodeName&&i!=n&&(a=i.parentNode)&&a.nodeName.toLowerCase()==s.nodeName||
(a=document.createElement(s.nodeName),a.pmIsDeco=!0,a.appendChild(i),l=$t[0]),i=a}Dd(i,l||$t[0],s)}return i}function Dd(n,e,t){for(let r in e)r!="class"&&r!="st\
yle"&&r!="nodeName"&&!(r in t)&&n.removeAttribute(r);for(let r in t)r!="class"&&r!="style"&&r!="nodeName"&&t[r]!=e[r]&&n.setAttribute(r,t[r]);if(e.class!=t.class){
let r=e.class?e.class.split(" ").filter(Boolean):[],i=t.class?t.class.split(" ").filter(Boolean):[];for(let o=0;o<r.length;o++)i.indexOf(r[o])==-1&&n.classList.
remove(r[o]);for(let o=0;o<i.length;o++)r.indexOf(i[o])==-1&&n.classList.add(i[o]);n.classList.length==0&&n.removeAttribute("class")}if(e.style!=t.style){if(e.style){
let r=/\s*([\w\-\xa1-\uffff]+)\s*:(?:"(?:\\.|[^"])*"|'(?:\\.|[^'])*'|\(.*?\)|[^;])*/g,i;for(;i=r.exec(e.style);)n.style.removeProperty(i[1])}t.style&&(n.style.cssText+=
t.style)}}function jc(n,e,t){return ls(n,n,$t,kr(e,t,!V(n)))}function mi(n,e){if(n.length!=e.length)return!1;for(let t=0;t<n.length;t++)if(!n[t].type.eq(e[t].type))
return!1;return!0}function ac(n){let e=n.nextSibling;return n.parentNode.removeChild(n),e}var jo=class{constructor(e,t,r){this.lock=t,this.view=r,this.index=0,this.
stack=[],this.changed=!1,this.top=e,this.preMatch=Od(e.node.content,e)}destroyBetween(e,t){if(e!=t){for(let r=e;r<t;r++)this.top.children[r].destroy();this.top.
children.splice(e,t-e),this.changed=!0}}destroyRest(){this.destroyBetween(this.index,this.top.children.length)}syncToMarks(e,t,r,i){let o=0,s=this.stack.length>>
1,l=Math.min(s,e.length);for(;o<l&&(o==s-1?this.top:this.stack[o+1<<1]).matchesMark(e[o])&&e[o].type.spec.spanning!==!1;)o++;for(;o<s;)this.destroyRest(),this.top.
damage=0,this.index=this.stack.pop(),this.top=this.stack.pop(),s--;for(;s<e.length;){this.stack.push(this.top,this.index+1);let a=-1,c=this.top.children.length;
i<this.preMatch.index&&(c=Math.min(this.index+3,c));for(let u=this.index;u<c;u++){let f=this.top.children[u];if(f.matchesMark(e[s])&&!this.isLocked(f.dom)){a=u;
break}}if(a<0&&this.index<this.top.children.length){let u=this.top.children[this.index];u instanceof _t&&!(u.damage&4)&&u.mark.type==e[s].type&&u.spec.update&&!this.
isLocked(u.dom)&&u.spec.update(e[s])&&(u.mark=e[s],a=this.index,this.changed=!0)}if(a>-1)a>this.index&&(this.changed=!0,this.destroyBetween(this.index,a)),this.
top=this.top.children[this.index];else{let u=_t.create(this.top,e[s],t,r);this.top.children.splice(this.index,0,u),this.top=u,this.changed=!0}this.index=0,s++}}findNodeMatch(e,t,r,i){
let o=-1,s;if(i>=this.preMatch.index&&(s=this.preMatch.matches[i-this.preMatch.index]).parent==this.top&&s.matchesNode(e,t,r))o=this.top.children.indexOf(s,this.
index);else for(let l=this.index,a=Math.min(this.top.children.length,l+5);l<a;l++){let c=this.top.children[l];if(c.matchesNode(e,t,r)&&!this.preMatch.matched.has(
c)){o=l;break}}return o<0?!1:(this.destroyBetween(this.index,o),this.index++,!0)}updateNodeAt(e,t,r,i,o,s){let l=this.top.children[i];return l.damage&4&&l.dom==
l.contentDOM&&(l.damage=2),l.update(e,t,r,o,s)?(this.destroyBetween(this.index,i),this.index++,!0):!1}findIndexWithChild(e){for(;;){let t=e.parentNode;if(!t)return-1;
if(t==this.top.contentDOM){let r=e.pmViewDesc;if(r){for(let i=this.index;i<this.top.children.length;i++)if(this.top.children[i]==r)return i}return-1}e=t}}updateNextNode(e,t,r,i,o,s){
for(let l=this.index;l<this.top.children.length;l++){let a=this.top.children[l];if(a instanceof Tt){let c=this.preMatch.matched.get(a);if(c!=null&&c!=o)return!1;
let u=a.dom,f,h=this.isLocked(u)&&!(e.isText&&a.node&&a.node.isText&&a.nodeDOM.nodeValue==e.text&&!(a.damage&4)&&mi(t,a.outerDeco));if(!h&&a.update(e,t,r,i,s))return this.
destroyBetween(this.index,l),a.dom!=u&&(this.changed=!0),this.index++,!0;if(!h&&(f=this.recreateWrapper(a,e,t,r,i,s)))return this.destroyBetween(this.index,l),this.
top.children[this.index]=f,f.contentDOM&&(f.damage|=2,f.updateChildren(i,s+1),f.damage=0),this.changed=!0,this.index++,!0;break}}return!1}recreateWrapper(e,t,r,i,o,s){
if(e.damage&3||t.isAtom||!e.children.length||!e.node.content.eq(t.content)||!mi(r,e.outerDeco)||!i.eq(e.innerDeco))return null;let l=Tt.create(this.top,t,r,i,o,
s);if(l.contentDOM){l.children=e.children,e.children=[];for(let a of l.children)a.parent=l}return e.destroy(),l}addNode(e,t,r,i,o){let s=Tt.create(this.top,e,t,
r,i,o);s.contentDOM&&s.updateChildren(i,o+1),this.top.children.splice(this.index++,0,s),this.changed=!0}placeWidget(e,t,r){let i=this.index<this.top.children.length?
this.top.children[this.index]:null;if(i&&i.matchesWidget(e)&&(e==i.widget||!i.widget.type.toDOM.parentNode))this.index++;else{let o=new hi(this.top,e,t,r);this.
top.children.splice(this.index++,0,o),this.changed=!0}}addTextblockHacks(){let e=this.top.children[this.index-1],t=this.top;for(;e instanceof _t;)t=e,e=t.children[t.
children.length-1];(!e||!(e instanceof xr)||/\n$/.test(e.node.text)||this.view.requiresGeckoHackNode&&/\s$/.test(e.node.text))&&((ke||Ae)&&e&&e.dom.contentEditable==
"false"&&this.addHackNode("IMG",t),this.addHackNode("BR",this.top))}addHackNode(e,t){if(t==this.top&&this.index<t.children.length&&t.children[this.index].matchesHack(
e))this.index++;else{let r=document.createElement(e);e=="IMG"&&(r.className="ProseMirror-separator",r.alt=""),e=="BR"&&(r.className="ProseMirror-trailingBreak");
let i=new pi(this.top,[],r,null);t!=this.top?t.children.push(i):t.children.splice(this.index++,0,i),this.changed=!0}}isLocked(e){return this.lock&&(e==this.lock||
V(e)&&e.contains(this.lock.parentNode))}};function Od(n,e){let t=e,r=t.children.length,i=[],o=n.childCount,s=new Map,l=[];e:for(;o>0;){let a;for(;;)if(r){let u=t.
children[r-1];if(u instanceof _t)i.push(r-1),t=u,r=u.children.length;else{a=u,r--;break}}else{if(t==e)break e;r=i.pop(),t=t.parent}let c=a.node;if(c){if(c!=n.child(
o-1))break;--o,s.set(a,o),l.push(a)}}return{index:o,matched:s,matches:l.reverse()}}function Id(n,e){return n.type.side-e.type.side}function vd(n,e,t,r){let i=e.
locals(n),o=0;if(i.length==0){for(let c=0;c<n.childCount;c++){let u=n.child(c);r(u,i,e.forChild(o,u),c),o+=u.nodeSize}return}let s=0,l=[],a=null;for(let c=0;;){
let u,f;for(;s<i.length&&i[s].to==o;){let b=i[s++];b.widget&&(u?(f||(f=[u])).push(b):u=b)}if(u)if(f){f.sort(Id);for(let b=0;b<f.length;b++)t(f[b],c,!!a)}else t(
u,c,!!a);let h,p;if(a)p=-1,h=a,a=null;else if(c<n.childCount)p=c,h=n.child(c++);else break;for(let b=0;b<l.length;b++)l[b].to<=o&&l.splice(b--,1);for(;s<i.length&&
i[s].from<=o&&i[s].to>o;)l.push(i[s++]);let d=o+h.nodeSize;if(h.isText){let b=d;s<i.length&&i[s].from<b&&(b=i[s].from);for(let g=0;g<l.length;g++)l[g].to<b&&(b=
l[g].to);b<d&&(a=h.cut(b-o),h=h.cut(0,b-o),d=b,p=-1)}else for(;s<i.length&&i[s].to<d;)s++;let m=h.isInline&&!h.isLeaf?l.filter(b=>!b.inline):l.slice();r(h,m,e.forChild(
o,h),p),o=d}}function Rd(n){if(n.nodeName=="UL"||n.nodeName=="OL"){let e=n.style.cssText;n.style.cssText=e+"; list-style: square !important",window.getComputedStyle(
n).listStyle,n.style.cssText=e}}function zd(n,e,t,r){for(let i=0,o=0;i<n.childCount&&o<=r;){let s=n.child(i++),l=o;if(o+=s.nodeSize,!s.isText)continue;let a=s.text;
for(;i<n.childCount;){let c=n.child(i++);if(o+=c.nodeSize,!c.isText)break;a+=c.text}if(o>=t){if(o>=r&&a.slice(r-e.length-l,r-l)==e)return r-e.length;let c=l<r?a.
lastIndexOf(e,r-l-1):-1;if(c>=0&&c+e.length+l>=t)return l+c;if(t==r&&a.length>=r+e.length-l&&a.slice(r-l,r-l+e.length)==e)return r}}return-1}function Uo(n,e,t,r,i){
let o=[];for(let s=0,l=0;s<n.length;s++){let a=n[s],c=l,u=l+=a.size;c>=t||u<=e?o.push(a):(c<e&&o.push(a.slice(0,e-c,r)),i&&(o.push(i),i=void 0),u>t&&o.push(a.slice(
t-c,a.size,r)))}return o}function Jo(n,e){let{$anchor:t,$head:r}=n.selection,i=e>0?t.max(r):t.min(r),o=i.parent.inlineContent?i.depth?n.doc.resolve(e>0?i.after():
i.before()):null:i;return o&&L.findFrom(o,e)}function Mt(n,e){return n.dispatch(n.state.tr.setSelection(e).scrollIntoView()),!0}function cc(n,e,t){let r=n.state.
selection;if(r instanceof q)if(t.indexOf("s")>-1){let{$head:i}=r,o=i.textOffset?null:e<0?i.nodeBefore:i.nodeAfter;if(!o||o.isText||!o.isLeaf)return!1;let s=n.state.
doc.resolve(i.pos+o.nodeSize*(e<0?-1:1));return Mt(n,new q(r.$anchor,s))}else if(r.empty){if(n.endOfTextblock(e>0?"forward":"backward")){let i=Jo(n.state,e);return i&&
i instanceof B?Mt(n,i):!1}else if(!Ve||t.indexOf("m")<0){let i=r.$head,o=i.textOffset?null:e<0?i.nodeBefore:i.nodeAfter,s;if(!o||o.isText)return!1;let l=e<0?i.pos-
o.nodeSize:i.pos;return o.isAtom||(s=n.docView.descAt(l))&&!s.contentDOM?B.isSelectable(o)?Mt(n,new B(e<0?n.state.doc.resolve(i.pos-o.nodeSize):i)):Mt(n,new q(n.
state.doc.resolve(e<0?l:l+o.nodeSize))):!1}}else return!1;else{if(r instanceof B&&r.node.isInline)return Mt(n,new q(e>0?r.$to:r.$from));{let i=Jo(n.state,e);return i?
Mt(n,i):!1}}}function gr(n,e){let t=n.pmViewDesc;return t?t.size==0&&(e<0||n.nextSibling||n.nodeName!="BR"):V(n)&&n.contentEditable=="false"}function kn(n,e){return e<
0?Ld(n):Bd(n)}function Ld(n){let e=n.domSel.readRange(),t=e.focusNode,r=e.focusOffset;if(!t)return;let i,o,s=!1;for(We&&V(t)&&r<le(t)&&gr(t.childNodes[r],-1)&&(s=
!0);;)if(r>0){if(!V(t))break;let l=t.childNodes[r-1];if(gr(l,-1))i=t,o=--r;else if(ne(l))t=l,r=t.nodeValue.length;else break}else{if(Uc(t))break;{let l=t.previousSibling;
for(;l&&gr(l,-1);)i=t.parentNode,o=xe(l),l=l.previousSibling;if(l)t=l,r=le(t);else{if(t=t.parentNode,t==n.dom)break;r=0}}}s?Ko(n,t,r):i&&Ko(n,i,o)}function Bd(n){
let e=n.domSel.readRange(),t=e.focusNode,r=e.focusOffset;if(!t)return;let i=le(t),o,s;for(;;)if(r<i){if(!V(t))break;let l=t.childNodes[r];if(gr(l,1))o=t,s=++r;else
break}else{if(Uc(t))break;{let l=t.nextSibling;for(;l&&gr(l,1);)o=l.parentNode,s=xe(l)+1,l=l.nextSibling;if(l)t=l,r=0,i=le(t);else{if(t=t.parentNode,t==n.dom)break;
r=i=0}}}o&&Ko(n,o,s)}function Uc(n){for(let e=n;e;e=e.parentNode){let t=e.pmViewDesc;if(t)return t.node?t.node.isBlock:!1}return!1}function Ko(n,e,t){if(!ne(e)){
let s,l;(l=is(e,t))?(e=l,t=0):(s=rs(e,t))&&(e=s,t=s.nodeValue.length)}let r=n.domSelection(),i=n.domSel.readRange();if(!r)return;yi(i)?r.collapse(e,t):r.extend&&
(r.collapse(i.anchorNode,i.anchorOffset),r.extend(e,t)),n.domSel.ignore();let{state:o}=n;setTimeout(()=>{n.state==o&&n.domSel.sync()},50)}function uc(n,e){let t=n.
state.doc.resolve(e);if(!(Ae||Lc)&&t.parent.inlineContent){let o=n.coordsAtPos(e);if(e>t.start()){let s=n.coordsAtPos(e-1),l=(s.top+s.bottom)/2;if(l>o.top&&l<o.
bottom&&Math.abs(s.left-o.left)>1)return s.left<o.left?"ltr":"rtl"}if(e<t.end()){let s=n.coordsAtPos(e+1),l=(s.top+s.bottom)/2;if(l>o.top&&l<o.bottom&&Math.abs(
s.left-o.left)>1)return s.left>o.left?"ltr":"rtl"}}let r=n.dom;for(let o=t.depth;o>0;o--)if(t.node(o).isBlock){r=n.nodeDOM(t.before(o))||r;break}return getComputedStyle(
r).direction=="rtl"?"rtl":"ltr"}function fc(n,e,t){let r=n.state.selection;if(r instanceof q&&!r.empty||t.indexOf("s")>-1||Ve&&t.indexOf("m")>-1)return!1;let{$from:i,
$to:o}=r;if(!i.parent.inlineContent||n.endOfTextblock(e<0?"up":"down")){let s=Jo(n.state,e);if(s&&s instanceof B)return Mt(n,s)}if(!i.parent.inlineContent){let s=e<
0?i:o,l=r instanceof Fe?L.near(s,e):L.findFrom(s,e);return l?Mt(n,l):!1}return!1}function hc(n,e){if(!(n.state.selection instanceof q))return!0;let{$head:t,$anchor:r,
empty:i}=n.state.selection;if(!t.sameParent(r))return!0;if(!i)return!1;if(n.endOfTextblock(e>0?"forward":"backward"))return!0;let o=!t.textOffset&&(e<0?t.nodeBefore:
t.nodeAfter);if(o&&!o.isText){let s=n.state.tr;return e<0?s.delete(t.pos-o.nodeSize,t.pos):s.delete(t.pos,t.pos+o.nodeSize),n.dispatch(s),!0}return!1}function pc(n,e,t){
n.domObserver.stopped(()=>e.contentEditable=t)}function Fd(n){if(!ke||n.state.selection.$head.parentOffset>0)return!1;let{focusNode:e,focusOffset:t}=n.domSel.readRange();
if(e&&V(e)&&t==0&&e.firstChild&&V(e.firstChild)&&e.firstChild.contentEditable=="false"){let r=e.firstChild;pc(n,r,"true"),setTimeout(()=>pc(n,r,"false"),20)}return!1}
function Pd(n){let e="";return n.ctrlKey&&(e+="c"),n.metaKey&&(e+="m"),n.altKey&&(e+="a"),n.shiftKey&&(e+="s"),e}function qd(n,e){let t=e.keyCode,r=Pd(e);if(t==
8||Ve&&t==72&&r=="c")return hc(n,-1)||kn(n,-1);if(t==46&&!e.shiftKey||Ve&&t==68&&r=="c")return hc(n,1)||kn(n,1);if(t==13||t==27)return!0;if(t==37||Ve&&t==66&&r==
"c"){let i=t==37?uc(n,n.state.selection.from)=="ltr"?-1:1:-1;return cc(n,i,r)||kn(n,i)}else if(t==39||Ve&&t==70&&r=="c"){let i=t==39?uc(n,n.state.selection.from)==
"ltr"?1:-1:1;return cc(n,i,r)||kn(n,i)}else{if(t==38||Ve&&t==80&&r=="c")return fc(n,-1,r)||kn(n,-1);if(t==40||Ve&&t==78&&r=="c")return Fd(n)||fc(n,1,r)||kn(n,1);
if(r==(Ve?"m":"c")&&(t==66||t==73||t==89||t==90))return!0}return!1}function as(n,e){n.someProp("transformCopied",p=>{e=p(e,n)});let t=[],{content:r,openStart:i,
openEnd:o}=e;for(;i>1&&o>1&&r.childCount==1&&r.firstChild.childCount==1;){i--,o--;let p=r.firstChild;t.push(p.type.name,p.attrs!=p.type.defaultAttrs?p.attrs:null),
r=p.content}let s=n.someProp("clipboardSerializer")||Ft.fromSchema(n.state.schema),l=Xc(),a=l.createElement("div");a.appendChild(s.serializeFragment(r,{document:l}));
let c=a.firstChild,u,f=0;for(;c&&V(c)&&(u=Yc[c.nodeName.toLowerCase()]);){for(let p=u.length-1;p>=0;p--){let d=l.createElement(u[p]);for(;a.firstChild;)d.appendChild(
a.firstChild);a.appendChild(d),f++}c=a.firstChild}c&&V(c)&&c.setAttribute("data-pm-slice",`${i} ${o}${f?` -${f}`:""} ${JSON.stringify(t)}`);let h=n.someProp("cl\
ipboardTextSerializer",p=>p(e,n))||e.content.textBetween(0,e.content.size,`

`);return{dom:a,text:h,slice:e}}function Jc(n,e,t,r,i){let o=i.parent.type.spec.code,s,l;if(!t&&!e)return null;let a=!!e&&(r||o||!t);if(a){if(n.someProp("transf\
ormPastedText",h=>{e=h(e,o||r,n)}),o)return l=new N(A.from(n.state.schema.text(e.replace(/\r\n?/g,`
`))),0,0),n.someProp("transformPasted",h=>{l=h(l,n,!0)}),l;let f=n.someProp("clipboardTextParser",h=>h(e,i,r,n));if(f)l=f;else{let h=i.marks(),{schema:p}=n.state,
d=Ft.fromSchema(p);s=document.createElement("div"),e.split(/(?:\r\n?|\n)+/).forEach(m=>{let b=s.appendChild(document.createElement("p"));m&&b.appendChild(d.serializeNode(
p.text(m,h)))})}}else n.someProp("transformPastedHTML",f=>{t=f(t,n)}),s=Hd(t),wi&&Wd(s);let c=s&&s.querySelector("[data-pm-slice]"),u=c&&/^(\d+) (\d+)(?: -(\d+))? (.*)/.
exec(c.getAttribute("data-pm-slice")||"");if(u&&u[3])for(let f=+u[3];f>0;f--){let h=s.firstChild;for(;h&&!V(h);)h=h.nextSibling;if(!h)break;s=h}if(l||(l=(n.someProp(
"clipboardParser")||n.someProp("domParser")||tr.fromSchema(n.state.schema)).parseSlice(s,{preserveWhitespace:!!(a||u),context:i,ruleFromNode(h){return h.nodeName==
"BR"&&!h.nextSibling&&h.parentNode&&!Vd.test(h.parentNode.nodeName)?{ignore:!0}:null}})),u)l=jd(dc(l,+u[1],+u[2]),u[4]);else if(l=N.maxOpen($d(l.content,i),!0),
l.openStart||l.openEnd){let f=0,h=0;for(let p=l.content.firstChild;f<l.openStart&&!p.type.spec.isolating;f++,p=p.firstChild);for(let p=l.content.lastChild;h<l.openEnd&&
!p.type.spec.isolating;h++,p=p.lastChild);l=dc(l,f,h)}return n.someProp("transformPasted",f=>{l=f(l,n,r)}),l}var Vd=/^(a|abbr|acronym|b|cite|code|del|em|i|ins|kbd|label|output|q|ruby|s|samp|span|strong|sub|sup|time|u|tt|var)$/i;
function $d(n,e){if(n.childCount<2)return n;for(let t=e.depth;t>=0;t--){let i=e.node(t).contentMatchAt(e.index(t)),o,s=[];if(n.forEach(l=>{if(!s)return;let a=i.
findWrapping(l.type),c;if(!a)return s=null;if(c=s.length&&o.length&&Gc(a,o,l,s[s.length-1],0))s[s.length-1]=c;else{s.length&&(s[s.length-1]=Qc(s[s.length-1],o.length));
let u=Kc(l,a);s.push(u),i=i.matchType(u.type),o=a}}),s)return A.from(s)}return n}function Kc(n,e,t=0){for(let r=e.length-1;r>=t;r--)n=e[r].create(null,A.from(n));
return n}function Gc(n,e,t,r,i){if(i<n.length&&i<e.length&&n[i]==e[i]){let o=Gc(n,e,t,r.lastChild,i+1);if(o)return r.copy(r.content.replaceChild(r.childCount-1,
o));if(r.contentMatchAt(r.childCount).matchType(i==n.length-1?t.type:n[i+1]))return r.copy(r.content.append(A.from(Kc(t,n,i+1))))}}function Qc(n,e){if(e==0)return n;
let t=n.content.replaceChild(n.childCount-1,Qc(n.lastChild,e-1)),r=n.contentMatchAt(n.childCount).fillBefore(A.empty,!0);return n.copy(t.append(r))}function Go(n,e,t,r,i,o){
let s=e<0?n.firstChild:n.lastChild,l=s.content;return n.childCount>1&&(o=0),i<r-1&&(l=Go(l,e,t,r,i+1,o)),i>=t&&(l=e<0?s.contentMatchAt(0).fillBefore(l,o<=i).append(
l):l.append(s.contentMatchAt(s.childCount).fillBefore(A.empty,!0))),n.replaceChild(e<0?0:n.childCount-1,s.copy(l))}function dc(n,e,t){return e<n.openStart&&(n=new N(
Go(n.content,-1,e,n.openStart,0,n.openEnd),e,n.openEnd)),t<n.openEnd&&(n=new N(Go(n.content,1,t,n.openEnd,0,0),n.openStart,t)),n}var Yc={thead:["table"],tbody:[
"table"],tfoot:["table"],caption:["table"],colgroup:["table"],col:["table","colgroup"],tr:["table","tbody"],td:["table","tbody","tr"],th:["table","tbody","tr"]};
function Xc(){return document.implementation.createHTMLDocument("title")}var pr=null;function _d(n){let e=window.trustedTypes;if(!e)return n;if(!pr){if(pr=e.defaultPolicy)
try{return pr.createHTML(n)}catch{}pr=e.createPolicy("ProseMirrorClipboard",{createHTML:t=>t})}return pr.createHTML(n)}function Hd(n){let e=/^(\s*<meta [^>]*>)*/.
exec(n);e&&(n=n.slice(e[0].length));let t=Xc(),r=t.body,i=/<([a-z][^>\s]+)/i.exec(n),o;if((o=i&&Yc[i[1].toLowerCase()])&&(n=o.map(s=>"<"+s+">").join("")+n+o.map(
s=>"</"+s+">").reverse().join("")),r.innerHTML=_d(n),o)for(let s=0;s<o.length;s++)r=r.querySelector(o[s])||r;for(let s=0;s<t.styleSheets.length;s++){let l=t.styleSheets[s];
for(let a=0;a<l.rules.length;a++){let c=l.rules[a];if(c instanceof CSSStyleRule){let u=r.querySelectorAll(c.selectorText);for(let f=0;f<u.length;f++)u[f].style.
cssText+=c.style.cssText}}}return r}function Wd(n){let e=n.querySelectorAll(Ae?"span:not([class]):not([style])":"span.Apple-converted-space");for(let t=0;t<e.length;t++){
let r=e[t];r.childNodes.length==1&&r.textContent==" "&&r.parentNode&&r.parentNode.replaceChild(n.ownerDocument.createTextNode(" "),r)}}function jd(n,e){if(!n.size)
return n;let t=n.content.firstChild.type.schema,r;try{r=JSON.parse(e)}catch{return n}let{content:i,openStart:o,openEnd:s}=n;for(let l=r.length-2;l>=0;l-=2){let a=t.
nodes[r[l]];if(!a||a.hasRequiredAttrs()||!a.createAndFill(null,i))break;try{i=A.from(a.create(r[l+1],i))}catch{break}o++,s++}return new N(i,o,s)}var Pe=class n{constructor(e,t,r,i){
this.anchorNode=e,this.anchorOffset=t,this.focusNode=r,this.focusOffset=i}static from(e){return e instanceof n?e:new n(e.anchorNode,e.anchorOffset,e.focusNode,e.
focusOffset)}eq(e){return e.anchorNode==this.anchorNode&&e.anchorOffset==this.anchorOffset&&e.focusNode==this.focusNode&&e.focusOffset==this.focusOffset}};Pe.null=
new Pe(null,0,null,0);var Qo=class{constructor(e){this.view=e,this.range=Pe.null,this.active=!1,this.synced=!1,this.suppress=!1,this.currentDocument=null,this.onSelectionChange=
this.onSelectionChange.bind(this)}ensureListener(){let e=this.view.dom.ownerDocument;e!=this.currentDocument&&(this.currentDocument&&this.currentDocument.removeEventListener(
"selectionchange",this.onSelectionChange),this.currentDocument=e,e.addEventListener("selectionchange",this.onSelectionChange))}destroy(){this.currentDocument&&(this.
currentDocument.removeEventListener("selectionchange",this.onSelectionChange),this.currentDocument=null),this.active=!1,this.range=Pe.null}suppressChanges(){this.
suppress=!0,setTimeout(()=>this.suppress=!1,50)}onSelectionChange(){if(this.suppress&&this.view.hasFocus())return this.sync();this.read()&&this.view.domObserver.
flush(!1)}readRange(){let{view:e}=this,t=e.dom.isConnected!==!1&&e.domSelection();return t?ke&&e.root.nodeType===11&&hd(e.dom.ownerDocument)==e.dom?Pe.from(Ud(e,
t)||t):Pe.from(t):Pe.null}read(){this.ensureListener();let e=tu(this.view);if(!e){this.active=!1,this.range=Pe.null;return}return this.active=!0,this.range.eq(e)?
!1:(this.range=e,this.synced=!1,!0)}sync(e=!1){let{view:t}=this;t.docView&&(this.ensureListener(),t.domObserver.stopped(()=>{Yd(t,t.state.selection);let r=t.state.
selection;if(t.input.mouseSelecting||Zc(t)){let{desc:i,start:o}=eu(t.docView,r.from,r.to,0);t.cursorWrapper?Qd(t):i instanceof di&&i.spec.setSelection?i.spec.setSelection(
r.anchor-o,r.head-o,t.root):Jd(t,e,i,o),this.synced=this.active=!0}r.visible==t.dom.classList.contains("ProseMirror-hideselection")&&(r.visible?t.dom.classList.
remove("ProseMirror-hideselection"):(t.dom.classList.add("ProseMirror-hideselection"),Gd(t))),this.range=this.readRange()}))}ignore(e=this.readRange()){this.range=
Pe.from(e),this.synced=!0}deactivate(){this.range=Pe.null,this.active=this.synced=!1}};function Ud(n,e){if(e.getComposedRanges){let i=e.getComposedRanges({shadowRoots:[
n.root]})[0];if(i)return mc(n,i)}let t;function r(i){i.preventDefault(),i.stopImmediatePropagation(),t=i.getTargetRanges()[0]}return n.dom.addEventListener("bef\
oreinput",r,!0),document.execCommand("indent"),n.dom.removeEventListener("beforeinput",r,!0),t?mc(n,t):null}function mc(n,e){let t=e.startContainer,r=e.startOffset,
i=e.endContainer,o=e.endOffset,s=n.domAtPos(n.state.selection.anchor);return dr(s.node,s.offset,i,o)&&([t,r,i,o]=[i,o,t,r]),new Pe(t,r,i,o)}function cs(n,e,t=null){
let r=n.state.doc;if(!e.focusNode)return null;let i=n.docView.nearestDesc(e.focusNode),o=i&&i.size==0,s=n.docView.posFromDOM(e.focusNode,e.focusOffset,1);if(s<0)
return null;let l=r.resolve(s),a,c;if(yi(e)){for(a=s;i&&!i.node;)i=i.parent;if(i&&i.node.isAtom&&B.isSelectable(i.node)&&i.parent&&!(i.node.isInline&&ud(e.focusNode,
e.focusOffset,i.dom))){let f=i.posBefore;c=new B(s==f?l:r.resolve(f))}else if(We&&t=="key"&&s>n.state.selection.to&&V(e.focusNode)&&e.focusOffset==e.focusNode.childNodes.
length&&i&&i.posAtStart>n.state.selection.to)for(let f=e.focusNode;;f=f.parentNode){if(getComputedStyle(f).overflow!="visible"){c=L.findFrom(r.resolve(i.posAtStart),
1);break}if(f==i.dom||f.nextSibling||!f.parentNode||!V(f.parentNode))break}}else{if(e instanceof n.dom.ownerDocument.defaultView.Selection&&e.rangeCount>1){let f=s,
h=s;for(let p=0;p<e.rangeCount;p++){let d=e.getRangeAt(p);f=Math.min(f,n.docView.posFromDOM(d.startContainer,d.startOffset,1)),h=Math.max(h,n.docView.posFromDOM(
d.endContainer,d.endOffset,-1))}if(f<0)return null;[a,s]=h==n.state.selection.anchor?[h,f]:[f,h],l=r.resolve(s)}else a=n.docView.posFromDOM(e.anchorNode,e.anchorOffset,
1);if(a<0)return null}let u=r.resolve(a);if(!c){let f=t=="pointer"||n.state.selection.head<l.pos&&!o?1:-1;c=An(n,u,l,f)}return c}function Zc(n){return n.editable?
n.hasFocus():nu(n,n.domSel.readRange())&&(!document.activeElement||document.activeElement.contains(n.dom))}function Jd(n,e,t,r){let i=n.state.selection,{anchor:o,
head:s}=i,l,a;gc&&!(i instanceof q)&&(i.$from.parent.inlineContent||(l=bc(n,i.from)),!i.empty&&!i.$from.parent.inlineContent&&(a=bc(n,i.to)));let c=t.domFromPos(
o-r,o>r?-1:1),u=s==o?c:t.domFromPos(s-r,s>r?-1:1);Kd(o,s,c,u,n,e),gc&&(l&&xc(l),a&&xc(a))}function eu(n,e,t,r=0){for(let i=0,o=r;i<n.children.length;i++){let s=n.
children[i],l=o+s.size;if(e>o&&t<l)return eu(s,e,t,o+s.border);o=l}return{desc:n,start:r}}function Kd(n,e,t,r,i,o){let s=!1;if((We||ke)&&n==e){let{node:u,offset:f}=t;
if(ne(u)){if(s=!!(f&&u.nodeValue[f-1]==`
`),s&&f==u.nodeValue.length)for(let h=u,p;h;h=h.parentNode){if(p=h.nextSibling){p.nodeName=="BR"&&(t=r={node:p.parentNode,offset:xe(p)+1});break}let d=h.pmViewDesc;
if(d&&d.node&&d.node.isBlock)break}}else{let h=u.childNodes[f-1];s=h&&(h.nodeName=="BR"||h.contentEditable=="false")}}let l=i.domSel.readRange();if(We&&l.focusNode&&
l.focusNode!=r.node&&V(l.focusNode)){let u=l.focusNode.childNodes[l.focusOffset];u&&u.contentEditable=="false"&&(o=!0)}if(!(o||s&&ke)&&dr(t.node,t.offset,l.anchorNode,
l.anchorOffset)&&dr(r.node,r.offset,l.focusNode,l.focusOffset))return;let a=i.domSelection(),c=i.input.mouseSelecting;if(c&&c.affinity&&n==e&&c.pos==n){let{affinity:u}=c,
{node:f,offset:h}=r,p,d=0;if(ne(f)&&(u>0?h<le(f):h>0)?(p=f,d=h+u):(p=(u>0?is:rs)(f,h),p&&(d=u>0?1:p.nodeValue.length-1)),p){a.collapse(p,d),a.modify("move",u>0?
"backward":"forward","lineboundary");let{focusNode:m,focusOffset:b}=a;if(ke&&i.root.nodeType==11){let g=a.getComposedRanges({shadowRoots:[i.root]});g.length&&(m=
g[0].startContainer,b=g[0].startOffset)}if(dr(f,h,m,b))return}}Rc(a,{focusNode:r.node,focusOffset:r.offset,anchorNode:t.node,anchorOffset:t.offset})}var gc=ke||
Ae&&zc<63;function bc(n,e){let{node:t,offset:r}=n.docView.domFromPos(e,0),i=r<t.childNodes.length?t.childNodes[r]:null,o=r?t.childNodes[r-1]:null;if(ke&&i&&i.contentEditable==
"false")return Po(i);if((!i||i.contentEditable=="false")&&(!o||o.contentEditable=="false")){if(i)return Po(i);if(o)return Po(o)}}function Po(n){return n.contentEditable=
"true",ke&&n.draggable&&(n.draggable=!1,n.wasDraggable=!0),n}function xc(n){n.contentEditable="false",n.wasDraggable&&(n.draggable=!0,n.wasDraggable=null)}function Gd(n){
let e=n.dom.ownerDocument;e.removeEventListener("selectionchange",n.input.hideSelectionGuard);let t=n.domSel.readRange(),r=t.anchorNode,i=t.anchorOffset;e.addEventListener(
"selectionchange",n.input.hideSelectionGuard=()=>{(t.anchorNode!=r||t.anchorOffset!=i)&&(e.removeEventListener("selectionchange",n.input.hideSelectionGuard),setTimeout(
()=>{(!Zc(n)||n.state.selection.visible)&&n.dom.classList.remove("ProseMirror-hideselection")},20))})}function Qd(n){let e=n.domSelection();if(!e)return;let t=n.
cursorWrapper.dom;t.nodeName=="IMG"?e.collapse(t.parentNode,xe(t)+1):e.collapse(t,0)}function Yd(n,e){if(e instanceof B){let t=n.docView.descAt(e.from);t!=n.lastSelectedViewDesc&&
(kc(n),t&&t.selectNode(),n.lastSelectedViewDesc=t)}else kc(n)}function kc(n){n.lastSelectedViewDesc&&(n.lastSelectedViewDesc.parent&&n.lastSelectedViewDesc.deselectNode(),
n.lastSelectedViewDesc=void 0)}function An(n,e,t,r){let i=n.someProp("createSelectionBetween",o=>o(n,e,t))||q.between(e,t,r);return n.someProp("adjustSelectionF\
romDOM",o=>{i=o(n,i)}),i}function tu(n){if(n.editable&&!n.hasFocus())return null;let e=n.domSel.readRange();return e&&nu(n,e)?e:null}function nu(n,e){if(!e.anchorNode)
return!1;try{return Sn(n.dom,e.anchorNode)&&(n.editable||Sn(n.dom,e.focusNode))}catch{return!1}}var Ee={},Te={},Xd={touchstart:!0,touchmove:!0},Yo=class{constructor(){
this.shiftKey=!1,this.mouseDown=null,this.lastKeyCode=null,this.lastKeyCodeTime=0,this.lastKeyDispatched=!1,this.lastClick={time:0,x:0,y:0,type:"",button:0},this.
lastSelectionOrigin=null,this.lastSelectionTime=0,this.lastIOSEnter=0,this.lastIOSEnterFallbackTimeout=-1,this.lastFocus=0,this.lastTouch=0,this.lastChromeDelete=
0,this.composing=!1,this.compositionNode=null,this.composingTimeout=-1,this.compositionNodes=[],this.compositionEndedAt=-2e8,this.compositionID=1,this.mouseSelecting=
null,this.badSafariComposition=!1,this.compositionPendingChanges=0,this.domChangeCount=0,this.eventHandlers=Object.create(null),this.hideSelectionGuard=null}};function Zd(n){
for(let e in Ee){let t=Ee[e];n.dom.addEventListener(e,n.input.eventHandlers[e]=r=>{tm(n,r)&&(n.input.composing&&(r.type=="keydown"||r.type=="beforeinput")&&r.isComposing===
!1&&ou(n,!0),!us(n,r)&&(n.editable||!(r.type in Te))&&t(n,r))},Xd[e]?{passive:!0}:void 0)}ke&&n.dom.addEventListener("input",()=>null),Xo(n)}function Si(n,e){n.
input.lastSelectionOrigin=e,n.input.lastSelectionTime=Date.now()}function em(n){n.input.mouseDown&&n.input.mouseDown.done(),n.domObserver.stop();for(let e in n.
input.eventHandlers)n.dom.removeEventListener(e,n.input.eventHandlers[e]);clearTimeout(n.input.composingTimeout),clearTimeout(n.input.lastIOSEnterFallbackTimeout)}
function Xo(n){n.someProp("handleDOMEvents",e=>{for(let t in e)n.input.eventHandlers[t]||n.dom.addEventListener(t,n.input.eventHandlers[t]=r=>us(n,r))})}function us(n,e){
return n.someProp("handleDOMEvents",t=>{let r=t[e.type];return r?r(n,e)||e.defaultPrevented:!1})}function tm(n,e){if(!e.bubbles)return!0;if(e.defaultPrevented)return!1;
for(let t=e.target;t!=n.dom;t=t.parentNode)if(!t||t.nodeType==11||t.pmViewDesc&&t.pmViewDesc.stopEvent(e))return!1;return!0}function nm(n,e){!us(n,e)&&Ee[e.type]&&
(n.editable||!(e.type in Te))&&Ee[e.type](n,e)}function At(n,e){let{input:t}=n;return t.lastKeyDispatched||n.composing?!1:(t.lastKeyDispatched=!0,typeof e=="str\
ing"&&(e=fd(e=="Backspace"?8:13,e)),n.someProp("handleKeyDown",r=>r(n,e)))}Te.keydown=(n,e)=>{let t=e;if(n.input.shiftKey=t.keyCode==16||t.shiftKey,n.input.lastKeyCode=
t.keyCode,n.input.lastKeyCodeTime=Date.now(),n.input.lastKeyDispatched=!1,!(ht&&Ae&&t.keyCode==13)){if(Mn&&t.keyCode==13&&!t.ctrlKey&&!t.altKey&&!t.metaKey){let r=Date.
now();n.input.lastIOSEnter=r,n.input.lastIOSEnterFallbackTimeout=setTimeout(()=>{n.input.lastIOSEnter==r&&(At(n,"Enter"),n.input.lastIOSEnter=0)},200);return}t.
keyCode!=229&&n.domObserver.forceFlush(!0),At(n,t)||qd(n,t)?t.preventDefault():Si(n,"key")}};Te.keyup=(n,e)=>{e.keyCode==16&&(n.input.shiftKey=!1)};Te.keypress=
(n,e)=>{let t=e;if(um(n)||!t.charCode||t.ctrlKey&&!t.altKey||Ve&&t.metaKey)return;if(n.someProp("handleKeyPress",i=>i(n,t))){t.preventDefault();return}let r=n.state.
selection;if(!(r instanceof q)||!r.$from.sameParent(r.$to)){let i=String.fromCharCode(t.charCode),o=()=>n.state.tr.insertText(i).scrollIntoView();!/[\r\n]/.test(
i)&&!n.someProp("handleTextInput",s=>s(n,r.$from.pos,r.$to.pos,i,o))&&n.dispatch(o()),t.preventDefault()}};function yr(n){return{left:n.clientX,top:n.clientY}}function rm(n,e){
let t=e.x-n.clientX,r=e.y-n.clientY;return t*t+r*r<100}function fs(n,e,t,r,i){if(r==-1)return!1;let o=n.state.doc.resolve(r);for(let s=o.depth+1;s>0;s--)if(n.someProp(
e,l=>s>o.depth?l(n,t,o.nodeAfter,o.before(s),i,!0):l(n,t,o.node(s),o.before(s),i,!1)))return!0;return!1}function ru(n,e,t){if(n.focused||n.focus(),n.state.selection.
eq(e))return;let r=n.state.tr.setSelection(e);r.setMeta("pointer",!0),n.dispatch(r)}function im(n,e){if(e==-1)return!1;let t=n.state.doc.resolve(e),r=t.nodeAfter;
return r&&r.isAtom&&B.isSelectable(r)?(ru(n,new B(t)),!0):!1}function om(n,e){if(e==-1)return!1;let t=n.state.selection,r,i;t instanceof B&&(r=t.node);let o=n.state.
doc.resolve(e);for(let s=o.depth+1;s>0;s--){let l=s>o.depth?o.nodeAfter:o.node(s);if(B.isSelectable(l)){r&&t.$from.depth>0&&s>=t.$from.depth&&o.before(t.$from.depth+
1)==t.$from.pos?i=o.before(t.$from.depth):i=o.before(s);break}}return i!=null?(ru(n,B.create(n.state.doc,i)),!0):!1}function sm(n,e,t,r,i){return fs(n,"handleCl\
ickOn",e,t,r)||n.someProp("handleClick",o=>o(n,e,r))||(i?om(n,t):im(n,t))}function lm(n,e,t,r){return fs(n,"handleDoubleClickOn",e,t,r)||n.someProp("handleDoubl\
eClick",i=>i(n,e,r))}function am(n,e,t,r){return fs(n,"handleTripleClickOn",e,t,r)||n.someProp("handleTripleClick",i=>i(n,e,r))}function yc(n,e,t){if(e==-1)return n.
inlineContent?q.create(n,0,n.content.size):null;let r=n.resolve(e);for(let i=r.depth+1;i>0;i--){let o=i>r.depth?r.nodeAfter:r.node(i),s=r.before(i);if(o.inlineContent)
return q.create(n,s+1,s+1+o.content.size);if(t&&B.isSelectable(o))return B.create(n,s)}return null}var Zo=/[\w_\u00a1-\uffff]+/g;try{Zo=new RegExp("[\\p{L}\\p{N}_\
]+","gu")}catch{}function wc(n,e){let t=n.resolve(e),r=t.node(),i="",o=e,s=e;for(let m=t.indexAfter(),b=!1;m>0;m--){let g=r.child(m-1);if(!g.text)break;let w=o==
e?e-t.posAtIndex(m-1):g.text.length,y=w;for(;y>0;y--)if(/\S/.test(g.text[y-1]))b=!0;else if(b)break;if(i=g.text.slice(y,w)+i,o-=w-y,y||o<e-50)break}for(let m=t.
index(),b=!1;m<r.childCount;m++){let g=r.child(m);if(!g.text)break;let w=s==e?e-t.posAtIndex(m):0,y=w;for(;y<g.text.length;y++)if(/\S/.test(g.text[y]))b=!0;else if(b)
break;if(i+=g.text.slice(w,y),s+=y-w,y<g.text.length||s>e+50)break}let l=o,a=s;if(Intl.Segmenter){for(let m of new Intl.Segmenter(void 0,{granularity:"word"}).segment(
i))if(m.isWordLike){let b=m.index+o,g=b+m.segment.length;if(g<e)l=g;else if(b>e){a=b;break}else return q.create(n,b,g)}}else{Zo.lastIndex=0;for(let m;m=Zo.exec(
i);){let b=m.index+o,g=b+m[0].length;if(g<e)l=g;else if(b>e){a=b;break}else return q.create(n,b,g)}}let c=i.slice(l-o,e-o),u=i.slice(e-o,a-o),f=/\S*$/.exec(c)[0].
length,h=/^\S*/.exec(u)[0].length;if(f||h)return q.create(n,e-f,e+h);let p=/\s*$/.exec(c)[0].length,d=/^\s*/.exec(u)[0].length;return q.create(n,e-p,e+d)}var iu=Ve?
"metaKey":"ctrlKey";Ee.mousedown=(n,e)=>{let t=e,r=Date.now();if(n.input.shiftKey=t.shiftKey,n.input.lastTouch>r-500)return!1;Ut(n);let i="singleClick";r-n.input.
lastClick.time<500&&rm(t,n.input.lastClick)&&!t[iu]&&n.input.lastClick.button==t.button&&(n.input.lastClick.type=="singleClick"?i="doubleClick":n.input.lastClick.
type=="doubleClick"&&(i="tripleClick")),n.input.lastClick={time:r,x:t.clientX,y:t.clientY,type:i,button:t.button},n.input.mouseDown&&n.input.mouseDown.done();let o=n.
posAtCoords(yr(t));if(o)if(t.button==0){if(!n.hasFocus()){Pc(n.dom);let l=n.root.activeElement;l&&!l.contains(n.dom)&&l.blur()}(n.input.mouseDown=new es(n,o,t,i)).
mightDrag||t.preventDefault()}else Si(n,"pointer")};var es=class{constructor(e,t,r,i){var o;this.view=e,this.startPos=t,this.event=r,this.type=i,this.didMove=!1,
this.lastPos=-1,this.anchorRange=null,this.startDoc=e.state.doc,this.selectNode=!!r[iu],this.extend=r.shiftKey,this.anchorDoc=this.startDoc;let s=Sc(e);if(this.
extend){let l=e.state.selection;this.anchorRange=l instanceof B?{from:l.from,to:l.to}:{from:l.anchor,to:l.anchor};let a=l instanceof B?e.nodeDOM(l.from).getBoundingClientRect():
e.coordsAtPos(l.anchor);this.anchorOffset={x:(a.left+a.right)/2-s.x,y:(a.top+a.bottom)/2-s.y}}else this.anchorOffset={x:r.clientX-s.x,y:r.clientY-s.y};if(i=="si\
ngleClick"){let{selection:l}=e.state,a,c,u=!1;if(l instanceof B&&l.from<=t.pos&&l.to>=t.pos)c=l.from,a=l.node,u=!0;else if(t.inside>-1)a=e.state.doc.nodeAt(t.inside),
c=t.inside;else{let f=e.state.doc.resolve(t.pos);a=f.parent,c=f.depth?f.before():-1}if(u||c>-1&&a.type.spec.draggable&&a.type.spec.selectable!==!1){let f=(o=e.docView.
descAt(c))===null||o===void 0?void 0:o.nodeDOM;this.mightDrag={node:a,elt:f,pos:c,addAttr:!1},f&&!f.draggable&&(this.mightDrag.addAttr=!0,e.domObserver.stopped(
()=>f.draggable=!0))}else this.mightDrag=cm(e,r)}else this.mightDrag=!1;e.root.addEventListener("mouseup",this.up=this.up.bind(this)),e.root.addEventListener("m\
ousemove",this.move=this.move.bind(this)),this.mightDrag||this.select(this.startPos,!0)}done(){this.view.root.removeEventListener("mouseup",this.up),this.view.root.
removeEventListener("mousemove",this.move),this.view.input.mouseDown==this&&(this.view.input.mouseDown=null),typeof this.mightDrag=="object"&&this.mightDrag.addAttr&&
this.view.domObserver.stopped(()=>this.mightDrag.elt.removeAttribute("draggable"))}maybeRunHandler(e,t){return(this.type=="singleClick"?sm:this.type=="doubleCli\
ck"?lm:am)(this.view,e.pos,e.inside,t,this.selectNode)}up(e){if(this.done(),!this.view.dom.contains(e.target))return;let t=this.startPos;this.view.state.doc!=this.
startDoc&&(t=this.view.posAtCoords(yr(e))),t&&(this.didMove||this.maybeRunHandler(t,e)||this.select(t,!0),e.preventDefault())}move(e){if(e.buttons==0){this.done();
return}if(!this.didMove&&(Math.abs(this.event.x-e.clientX)>8||Math.abs(this.event.y-e.clientY)>8)&&(this.didMove=!0,this.mightDrag=!1),!this.mightDrag){let t=this.
view.posAtCoords(yr(e));t&&this.select(t,!1)}e.preventDefault()}select(e,t){if(e.pos==this.lastPos)return;this.lastPos=e.pos;let{view:r}=this,{doc:i}=r.state,o=this.
type=="singleClick"?Cc(r,i,e):this.type=="doubleClick"?wc(i,e.pos):yc(i,e.inside,t);o&&(t&&!this.extend?this.anchorRange=o:(!t||this.extend)&&(i.eq(this.anchorDoc)||
this.restoreAnchor(),this.anchorRange&&this.anchorRange.from<o.from?o=An(r,i.resolve(this.anchorRange.from),i.resolve(o.to)):this.anchorRange&&this.anchorRange.
to>o.to&&(o=An(r,i.resolve(this.anchorRange.to),i.resolve(o.from)))),o.eq(r.state.selection)||(r.input.mouseSelecting=e,r.dispatch(r.state.tr.setSelection(o).setMeta(
"pointer",!0).scrollIntoView()),r.input.mouseSelecting=null))}restoreAnchor(){let e=Sc(this.view),t=this.view.posAtCoords({left:this.anchorOffset.x+e.x,top:this.
anchorOffset.y+e.y});if(!t)this.anchorRange=null;else{let{doc:r}=this.view.state;this.anchorRange=this.type=="singleClick"?Cc(this.view,r,t):this.type=="doubleC\
lick"?wc(r,t.pos):yc(r,t.inside,!1),this.anchorDoc=this.view.state.doc}}};function Sc(n){let e=n.dom.getBoundingClientRect();return{x:e.left-n.dom.scrollLeft,y:e.
top-n.dom.scrollTop}}function Cc(n,e,t){if(t.inside>-1){let i=e.nodeAt(t.inside);if(i.isAtom&&B.isSelectable(i))return B.create(e,t.inside)}let r=e.resolve(t.pos);
return An(n,r,r)}function cm(n,e){let{selection:t}=n.state;if(t.empty)return!1;let r=n.domSelection();if(!r||r.rangeCount==0)return!0;let i=r.getRangeAt(0).getClientRects();
for(let o=0;o<i.length;o++){let s=i[o];if(s.left<=e.clientX&&s.right>=e.clientX&&s.top<=e.clientY&&s.bottom>=e.clientY)return!0}return!1}Ee.touchstart=n=>{n.input.
lastTouch=Date.now(),Ut(n),Si(n,"pointer")};Ee.touchmove=n=>{n.input.lastTouch=Date.now(),Si(n,"pointer")};Ee.contextmenu=n=>Ut(n);function um(n,e){return n.composing?
!0:ke&&Math.abs(Date.now()-n.input.compositionEndedAt)<500?(n.input.compositionEndedAt=-2e8,!0):!1}var fm=ht?5e3:-1;Te.compositionstart=Te.compositionupdate=n=>{
if(!n.composing){n.domObserver.flush();let{state:e}=n,t=e.selection.$to;if(e.selection instanceof q&&e.selection.empty&&(e.storedMarks||!t.textOffset&&t.parentOffset&&
t.nodeBefore.marks.some(r=>r.type.spec.inclusive===!1)||Ae&&Lc&&hm(n)))n.markCursor=n.state.storedMarks||t.marks(),Ut(n,!0),n.markCursor=null;else if(Ut(n,!e.selection.
empty),We&&n.domSel.active&&e.selection.empty&&t.parentOffset&&!t.textOffset&&t.nodeBefore.marks.length)for(let{focusNode:r,focusOffset:i}=n.domSel.range;r&&V(r)&&
i!=0;){let o=i<0?r.lastChild:r.childNodes[i-1];if(!o)break;if(ne(o)){let s=n.domSelection();s&&s.collapse(o,o.nodeValue.length);break}else r=o,i=-1}n.input.composing=
!0}su(n,fm)};function hm(n){let{focusNode:e,focusOffset:t}=n.domSel.range;if(!e||!V(e)||t>=e.childNodes.length)return!1;let r=e.childNodes[t];return V(r)&&r.contentEditable==
"false"}Te.compositionend=(n,e)=>{n.composing&&ou(n)};function ou(n,e=!1){n.input.composing=!1,n.input.compositionEndedAt=Date.now(),n.input.compositionPendingChanges=
n.domObserver.pendingRecords().length?n.input.compositionID:0,n.input.compositionNode=null,n.input.badSafariComposition?n.domObserver.forceFlush():n.input.compositionPendingChanges&&
Promise.resolve().then(()=>n.domObserver.flush()),n.input.compositionID++,e?Ut(n):su(n,20)}function su(n,e){clearTimeout(n.input.composingTimeout),e>-1&&(n.input.
composingTimeout=setTimeout(()=>Ut(n),e))}function lu(n){n.composing&&(n.input.composing=!1,n.input.compositionEndedAt=Date.now());for(let e;e=n.input.compositionNodes.
pop();)e.markParentDamage()}function pm(n){let e=n.domSel.range;if(!n.domSel.active||!e.focusNode)return null;let t=rs(e.focusNode,e.focusOffset),r=is(e.focusNode,
e.focusOffset);if(t&&r&&t!=r){let i=r.pmViewDesc,o=n.domObserver.lastChangedTextNode;if(t==o||r==o)return o;if(!i||!i.isText(r.nodeValue))return r;if(n.input.compositionNode==
r){let s=t.pmViewDesc;if(!(!s||!s.isText(t.nodeValue)))return r}}return t||r}function Ut(n,e=!1){if(!(ht&&n.domObserver.flushingSoon>=0)&&(n.domObserver.forceFlush(),
lu(n),e||n.docView&&n.docView.damage)){let t=cs(n,n.domSel.readRange()),r=n.state.selection;t&&!t.eq(r)?n.dispatch(n.state.tr.setSelection(t)):(n.markCursor||e)&&
!r.$from.node(r.$from.sharedDepth(r.to)).inlineContent?n.dispatch(n.state.tr.deleteSelection()):n.updateState(n.state)}}function dm(n,e){if(!n.dom.parentNode)return;
let t=n.dom.parentNode.appendChild(document.createElement("div"));t.appendChild(e),t.style.cssText="position: fixed; left: -10000px; top: 10px";let r=getSelection(),
i=document.createRange();i.selectNodeContents(e),n.dom.blur(),r.removeAllRanges(),r.addRange(i),setTimeout(()=>{t.parentNode&&t.parentNode.removeChild(t),n.focus()},
50)}var wr=Mn&&dd<604;Ee.copy=Te.cut=(n,e)=>{let t=e,r=n.state.selection,i=t.type=="cut";if(r.empty)return;let o=wr?null:t.clipboardData,s=r.content(),{dom:l,text:a}=as(
n,s);o?(t.preventDefault(),o.clearData(),o.setData("text/html",l.innerHTML),o.setData("text/plain",a)):dm(n,l),i&&n.dispatch(n.state.tr.deleteSelection().scrollIntoView().
setMeta("uiEvent","cut"))};function mm(n){return n.openStart==0&&n.openEnd==0&&n.content.childCount==1?n.content.firstChild:null}function gm(n,e){if(!n.dom.parentNode)
return;let t=n.input.shiftKey||n.state.selection.$from.parent.type.spec.code,r=n.dom.parentNode.appendChild(document.createElement(t?"textarea":"div"));t||(r.contentEditable=
"true"),r.style.cssText="position: fixed; left: -10000px; top: 10px",r.focus();let i=n.input.shiftKey&&n.input.lastKeyCode!=45;setTimeout(()=>{n.focus(),r.parentNode&&
r.parentNode.removeChild(r),t?Sr(n,r.value,null,i,e):Sr(n,r.textContent,r.innerHTML,i,e)},50)}function Sr(n,e,t,r,i){let o=Jc(n,e,t,r,n.state.selection.$from);if(n.
someProp("handlePaste",a=>a(n,i,o||N.empty)))return!0;if(!o)return!1;let s=mm(o),l=s?n.state.tr.replaceSelectionWith(s,r):n.state.tr.replaceSelection(o);return n.
dispatch(l.scrollIntoView().setMeta("paste",!0).setMeta("uiEvent","paste")),!0}function au(n){let e=n.getData("text/plain")||n.getData("Text");if(e)return e;let t=n.
getData("text/uri-list");return t?t.replace(/\r?\n/g," "):""}Te.paste=(n,e)=>{let t=e;if(n.composing&&!ht)return;let r=wr?null:t.clipboardData,i=n.input.shiftKey&&
n.input.lastKeyCode!=45;r&&Sr(n,au(r),r.getData("text/html"),i,t)?t.preventDefault():gm(n,t)};var gi=class{constructor(e,t,r){this.slice=e,this.move=t,this.node=
r}},bm=Ve?"altKey":"ctrlKey";function cu(n,e){let t;return n.someProp("dragCopies",r=>{t=t||r(e)}),t!=null?!t:!e[bm]}Ee.dragstart=(n,e)=>{let t=e,r=n.input.mouseDown;
if(r&&r.done(),!t.dataTransfer)return;let i=n.state.selection,o=i.empty?null:n.posAtCoords(yr(t)),s;if(!(o&&o.pos>=i.from&&o.pos<=(i instanceof B?i.to-1:i.to))){
if(r&&typeof r.mightDrag=="object")s=B.create(n.state.doc,r.mightDrag.pos);else if(t.target&&V(t.target)){let f=n.docView.nearestDesc(t.target,!0);f&&f.node.type.
spec.draggable&&f!=n.docView&&(s=B.create(n.state.doc,f.posBefore))}}let l=(s||n.state.selection).content(),{dom:a,text:c,slice:u}=as(n,l);(!t.dataTransfer.files.
length||!Ae||zc>120)&&t.dataTransfer.clearData(),t.dataTransfer.setData(wr?"Text":"text/html",a.innerHTML),t.dataTransfer.effectAllowed="copyMove",wr||t.dataTransfer.
setData("text/plain",c),n.dragging=new gi(u,cu(n,t),s)};Ee.dragend=n=>{let e=n.dragging;window.setTimeout(()=>{n.dragging==e&&(n.dragging=null)},50)};Te.dragover=
Te.dragenter=(n,e)=>e.preventDefault();Te.drop=(n,e)=>{try{xm(n,e,n.dragging)}finally{n.dragging=null}};function xm(n,e,t){if(!e.dataTransfer)return;let r=n.posAtCoords(
yr(e));if(!r)return;let i=n.state.doc.resolve(r.pos),o=t&&t.slice;o?n.someProp("transformPasted",p=>{o=p(o,n,!1)}):o=Jc(n,au(e.dataTransfer),wr?null:e.dataTransfer.
getData("text/html"),!1,i);let s=!!(t&&cu(n,e));if(n.someProp("handleDrop",p=>p(n,e,o||N.empty,s))){e.preventDefault();return}if(!o)return;e.preventDefault();let l=o?
oi(n.state.doc,i.pos,o):i.pos;l==null&&(l=i.pos);let a=n.state.tr;if(s){let{node:p}=t;p?p.replace(a):a.deleteSelection()}let c=a.mapping.map(l),u=o.openStart==0&&
o.openEnd==0&&o.content.childCount==1,f=a.doc;if(u?a.replaceRangeWith(c,c,o.content.firstChild):a.replaceRange(c,c,o),a.doc.eq(f))return;let h=a.doc.resolve(c);
if(u&&B.isSelectable(o.content.firstChild)&&h.nodeAfter&&h.nodeAfter.sameMarkup(o.content.firstChild))a.setSelection(new B(h));else{let p=a.mapping.map(l);a.mapping.
maps[a.mapping.maps.length-1].forEach((d,m,b,g)=>p=g),a.setSelection(An(n,h,a.doc.resolve(p)))}n.focus(),n.dispatch(a.setMeta("uiEvent","drop"))}Ee.focus=n=>{if(n.
input.lastFocus=Date.now(),!n.focused&&(n.domObserver.stopped(()=>n.dom.classList.add("ProseMirror-focused")),n.focused=!0,n.domSel.read(),!n.domSel.synced)){let e=n.
domSel.range;setTimeout(()=>{let t=n.domSel.readRange();t&&e.eq(t)&&n.domSel.sync()},20)}};Ee.blur=(n,e)=>{let t=e;n.focused&&(n.domObserver.stopped(()=>n.dom.classList.
remove("ProseMirror-focused")),t.relatedTarget&&n.dom.contains(t.relatedTarget)&&n.domSel.deactivate(),n.focused=!1)};Ee.beforeinput=(n,e)=>{if(ht&&e.inputType==
"deleteContentBackward"){n.domObserver.flushSoon();let{domChangeCount:r}=n.input;setTimeout(()=>{if(n.input.domChangeCount!=r||n.domObserver.pendingRecords().length||
(n.dom.blur(),n.focus(),At(n,"Backspace")))return;let{$cursor:i}=n.state.selection;i&&i.pos>0&&n.dispatch(n.state.tr.delete(i.pos-1,i.pos).scrollIntoView())},50)}};
for(let n in Te)Ee[n]=Te[n];function Cr(n,e){if(n==e)return!0;for(let t in n)if(n[t]!==e[t])return!1;for(let t in e)if(!(t in n))return!1;return!0}var Mr=class{constructor(e){
this.frag=e,this.index=0,this.off=0}nodeAt(e){for(;this.off<=e&&this.index<this.frag.childCount;){let t=this.frag.child(this.index);if(this.off==e)return t;this.
off+=t.nodeSize,this.index++}return null}},bi=class n{constructor(e,t){this.toDOM=e,this.spec=t||Wt,this.side=this.spec.side||0}map(e,t,r,i){let{pos:o,deleted:s}=e.
mapResult(t.from+i,this.side<0?-1:1);return s?null:new $e(o-r,o-r,this)}valid(){return!0}eq(e){return this==e||e instanceof n&&(this.spec.key&&this.spec.key==e.
spec.key||this.toDOM==e.toDOM&&Cr(this.spec,e.spec))}destroy(e){this.spec.destroy&&this.spec.destroy(e)}},Ht=class n{constructor(e,t){this.attrs=e,this.spec=t||
Wt}map(e,t,r,i){let o=e.map(t.from+i,this.spec.inclusiveStart?-1:1)-r,s=e.map(t.to+i,this.spec.inclusiveEnd?1:-1)-r;return o>=s?null:new $e(o,s,this)}valid(e,t){
return t.from<t.to}eq(e){return this==e||e instanceof n&&Cr(this.attrs,e.attrs)&&Cr(this.spec,e.spec)}static is(e){return e.type instanceof n}destroy(){}},ts=class n{constructor(e,t){
this.attrs=e,this.spec=t||Wt}map(e,t,r,i){let o=e.mapResult(t.from+i,1);if(o.deleted)return null;let s=e.mapResult(t.to+i,-1);return s.deleted||s.pos<=o.pos?null:
new $e(o.pos-r,s.pos-r,this)}valid(e,t,r){let i=r.nodeAt(t.from);return!!i&&!i.isText&&t.from+i.nodeSize==t.to}eq(e){return this==e||e instanceof n&&Cr(this.attrs,
e.attrs)&&Cr(this.spec,e.spec)}destroy(){}},$e=class n{constructor(e,t,r){this.from=e,this.to=t,this.type=r}copy(e,t){return new n(e,t,this.type)}eq(e,t=0){return this.
type.eq(e.type)&&this.from+t==e.from&&this.to+t==e.to}map(e,t,r){return this.type.map(e,this,t,r)}static widget(e,t,r){return new n(e,e,new bi(t,r))}static inline(e,t,r,i){
return new n(e,t,new Ht(r,i))}static node(e,t,r,i){return new n(e,t,new ts(r,i))}get spec(){return this.type.spec}get inline(){return this.type instanceof Ht}get widget(){
return this.type instanceof bi}},yn=[],Wt={},ye=class n{constructor(e,t){this.local=e.length?e:yn,this.children=t.length?t:yn}static create(e,t){return t.length?
ki(t,e,0,Wt):be}find(e,t,r){let i=[];return this.findInner(e??0,t??1e9,i,0,r),i}findInner(e,t,r,i,o){for(let s=0;s<this.local.length;s++){let l=this.local[s];if(l.
from>t)break;l.to>=e&&(!o||o(l.spec))&&r.push(l.copy(l.from+i,l.to+i))}for(let s=0;s<this.children.length&&!(this.children[s]>=t);s+=3)if(this.children[s+1]>e){
let l=this.children[s]+1;this.children[s+2].findInner(e-l,t-l,r,i+l,o)}}map(e,t,r){return this==be||e.maps.length==0?this:this.mapInner(e,t,0,0,r||Wt)}mapInner(e,t,r,i,o){
let s;if(this.local.length){let l=new Mr(t.content);for(let a=0;a<this.local.length;a++){let c=this.local[a].map(e,r,i);c&&c.type.valid(t,c,l)?(s||(s=[])).push(
c):o.onRemove&&o.onRemove(this.local[a].spec)}}return this.children.length?km(this.children,s||[],e,t,r,i,o):s?new n(s.sort(Et),yn):be}add(e,t){return t.length?
this==be?n.create(e,t):this.addInner(e,t,0):this}addInner(e,t,r){let i,o=0;e.forEach((l,a)=>{let c=a+r,u;if(u=fu(t,l,c)){for(i||(i=this.children.slice());o<i.length&&
i[o]<a;)o+=3;i[o]==a?i[o+2]=i[o+2].addInner(l,u,c+1):i.splice(o,0,a,a+l.nodeSize,ki(u,l,c+1,Wt)),o+=3}});let s=uu(o?hu(t):t,-r).sort(Et);if(s.length){let l=new Mr(
e.content);for(let a=0;a<s.length;a++)s[a].type.valid(e,s[a],l)||s.splice(a--,1)}return new n(s.length?this.local.concat(s).sort(Et):this.local,i||this.children)}remove(e){
return e.length==0||this==be?this:this.removeInner(e,0)}removeInner(e,t){let r=this.children,i=this.local;for(let o=0;o<r.length;o+=3){let s,l=r[o]+t,a=r[o+1]+t;
for(let u=0,f;u<e.length;u++)(f=e[u])&&f.from>l&&f.to<a&&(e[u]=null,(s||(s=[])).push(f));if(!s)continue;r==this.children&&(r=this.children.slice());let c=r[o+2].
removeInner(s,l+1);c!=be?r[o+2]=c:(r.splice(o,3),o-=3)}if(i.length){for(let o=0,s;o<e.length;o++)if(s=e[o])for(let l=0;l<i.length;l++)i[l].eq(s,t)&&(i==this.local&&
(i=this.local.slice()),i.splice(l--,1))}return r==this.children&&i==this.local?this:i.length||r.length?new n(i,r):be}forChild(e,t){if(this==be)return this;if(t.
isLeaf)return n.empty;let r,i,o=0,s=this.children.length/3;for(;o<s;){let c=o+s>>>1,u=c*3,f=this.children[u];if(f<e)o=c+1;else if(f>e)s=c;else{r=this.children[u+
2];break}}let l=e+1,a=l+t.content.size;for(let c=0;c<this.local.length;c++){let u=this.local[c];if(u.from<a&&u.to>l&&u.type instanceof Ht){let f=Math.max(l,u.from)-
l,h=Math.min(a,u.to)-l;f<h&&(i||(i=[])).push(u.copy(f,h))}}if(i){let c=new n(i.sort(Et),yn);return r?new xi([c,r]):c}return r||be}eq(e){if(this==e)return!0;if(!(e instanceof
n)||this.local.length!=e.local.length||this.children.length!=e.children.length)return!1;for(let t=0;t<this.local.length;t++)if(!this.local[t].eq(e.local[t]))return!1;
for(let t=0;t<this.children.length;t+=3)if(this.children[t]!=e.children[t]||this.children[t+1]!=e.children[t+1]||!this.children[t+2].eq(e.children[t+2]))return!1;
return!0}locals(e){return hs(this.localsInner(e))}localsInner(e){if(this==be)return yn;if(e.inlineContent||!this.local.some(Ht.is))return this.local;let t=[];for(let r=0;r<
this.local.length;r++)this.local[r].type instanceof Ht||t.push(this.local[r]);return t}forEachSet(e){e(this)}};ye.empty=new ye([],[]);ye.removeOverlap=hs;var be=ye.
empty,xi=class n{constructor(e){this.members=e}map(e,t){let r=this.members.map(i=>i.map(e,t,Wt));return n.from(r)}forChild(e,t){if(t.isLeaf)return ye.empty;let r=[];
for(let i=0;i<this.members.length;i++){let o=this.members[i].forChild(e,t);o!=be&&(o instanceof n?r=r.concat(o.members):r.push(o))}return n.from(r)}eq(e){if(!(e instanceof
n)||e.members.length!=this.members.length)return!1;for(let t=0;t<this.members.length;t++)if(!this.members[t].eq(e.members[t]))return!1;return!0}locals(e){let t,
r=!0;for(let i=0;i<this.members.length;i++){let o=this.members[i].localsInner(e);if(o.length)if(!t)t=o;else{r&&(t=t.slice(),r=!1);for(let s=0;s<o.length;s++)t.push(
o[s])}}return t?hs(r?t:t.sort(Et)):yn}static from(e){switch(e.length){case 0:return be;case 1:return e[0];default:return new n(e.every(t=>t instanceof ye)?e:e.reduce(
(t,r)=>t.concat(r instanceof ye?r:r.members),[]))}}forEachSet(e){for(let t=0;t<this.members.length;t++)this.members[t].forEachSet(e)}};function km(n,e,t,r,i,o,s){
let l=n.slice();for(let c=0,u=o;c<t.maps.length;c++){let f=0;t.maps[c].forEach((h,p,d,m)=>{let b=m-d-(p-h);for(let g=0;g<l.length;g+=3){let w=l[g+1];if(w<0||h>w+
u-f)continue;let y=l[g]+u-f;p>=y?l[g+1]=h<=y?-2:-1:h>=u&&b&&(l[g]+=b,l[g+1]+=b)}f+=b}),u=t.maps[c].map(u,-1)}let a=!1;for(let c=0;c<l.length;c+=3)if(l[c+1]<0){if(l[c+
1]==-2){a=!0,l[c+1]=-1;continue}let u=t.map(n[c]+o),f=u-i;if(f<0||f>=r.content.size){a=!0;continue}let h=t.map(n[c+1]+o,-1),p=h-i,{index:d,offset:m}=r.content.findIndex(
f),b=r.maybeChild(d);if(b&&m==f&&m+b.nodeSize==p){let g=l[c+2].mapInner(t,b,u+1,n[c]+o+1,s);g!=be?(l[c]=f,l[c+1]=p,l[c+2]=g):(l[c+1]=-2,a=!0)}else a=!0}if(a){let c=ym(
l,n,e,t,i,o,s),u=ki(c,r,0,s);e=u.local;for(let f=0;f<l.length;f+=3)l[f+1]<0&&(l.splice(f,3),f-=3);for(let f=0,h=0;f<u.children.length;f+=3){let p=u.children[f];
for(;h<l.length&&l[h]<p;)h+=3;l.splice(h,0,u.children[f],u.children[f+1],u.children[f+2])}}return new ye(e.sort(Et),l)}function uu(n,e){if(!e||!n.length)return n;
let t=[];for(let r=0;r<n.length;r++){let i=n[r];t.push(new $e(i.from+e,i.to+e,i.type))}return t}function ym(n,e,t,r,i,o,s){function l(a,c){for(let u=0;u<a.local.
length;u++){let f=a.local[u].map(r,i,c);f?t.push(f):s.onRemove&&s.onRemove(a.local[u].spec)}for(let u=0;u<a.children.length;u+=3)l(a.children[u+2],a.children[u]+
c+1)}for(let a=0;a<n.length;a+=3)n[a+1]==-1&&l(n[a+2],e[a]+o+1);return t}function fu(n,e,t){if(e.isLeaf)return null;let r=t+e.nodeSize,i=null;for(let o=0,s;o<n.
length;o++)(s=n[o])&&s.from>t&&s.to<r&&((i||(i=[])).push(s),n[o]=null);return i}function hu(n){let e=[];for(let t=0;t<n.length;t++)n[t]!=null&&e.push(n[t]);return e}
function ki(n,e,t,r){let i=[],o=!1;e.forEach((l,a)=>{let c=fu(n,l,a+t);if(c){o=!0;let u=ki(c,l,t+a+1,r);u!=be&&i.push(a,a+l.nodeSize,u)}});let s=uu(o?hu(n):n,-t).
sort(Et);if(s.length){let l=new Mr(e.content);for(let a=0;a<s.length;a++)s[a].type.valid(e,s[a],l)||(r.onRemove&&r.onRemove(s[a].spec),s.splice(a--,1))}return s.
length||i.length?new ye(s,i):be}function Et(n,e){return n.from-e.from||n.to-e.to}function hs(n){let e=n;for(let t=0;t<e.length-1;t++){let r=e[t];if(r.from!=r.to)
for(let i=t+1;i<e.length;i++){let o=e[i];if(o.from==r.from){o.to!=r.to&&(e==n&&(e=n.slice()),e[i]=o.copy(o.from,r.to),Mc(e,i+1,o.copy(r.to,o.to)));continue}else{
o.from<r.to&&(e==n&&(e=n.slice()),e[t]=r.copy(r.from,o.from),Mc(e,i,r.copy(o.from,r.to)));break}}}return e}function Mc(n,e,t){for(;e<n.length&&Et(t,n[e])>0;)e++;
n.splice(e,0,t)}function qo(n){let e=[];return n.someProp("decorations",t=>{let r=t(n.state);r&&r!=be&&e.push(r)}),n.cursorWrapper&&e.push(ye.create(n.state.doc,
[n.cursorWrapper.deco])),xi.from(e)}function wm(n,e,t,r){let{node:i,fromOffset:o,toOffset:s,from:l,to:a}=n.docView.parseRange(e,t),c=n.domSel.range,u,f=c.anchorNode;
if(f&&Sn(n.dom,f)&&(u=[{node:f,offset:c.anchorOffset}],yi(c)||u.push({node:c.focusNode,offset:c.focusOffset})),Ae&&n.input.lastKeyCode===8)for(let g=s;g>o;g--){
let w=i.childNodes[g-1],y=w.pmViewDesc;if(w.nodeName=="BR"&&!y){s=g;break}if(!y||y.size)break}let h=n.state.doc,p=n.someProp("domParser")||tr.fromSchema(n.state.
schema),d=h.resolve(l),m=null,b=p.parse(i,{topNode:d.parent,topMatch:d.parent.contentMatchAt(d.index()),topOpen:!0,from:o,to:s,preserveWhitespace:d.parent.type.
whitespace=="pre"?"full":!0,findPositions:u,ruleFromNode:Sm(r),context:d});if(u&&u[0].pos!=null){let g=u[0].pos,w=u[1]&&u[1].pos;w==null&&(w=g),m={anchor:g+l,head:w+
l}}return{doc:b,sel:m,from:l,to:a}}var Sm=n=>e=>{let t=e.pmViewDesc;if(t)return t.parseRule(n);if(e.nodeName=="BR"&&e.parentNode){if(ke&&/^(ul|ol)$/i.test(e.parentNode.
nodeName)){let r=document.createElement("div");return r.appendChild(document.createElement("li")),{skip:r}}else if(e.parentNode.lastChild==e||ke&&/^(tr|table)$/i.
test(e.parentNode.nodeName))return{ignore:!0}}else if(e.nodeName=="IMG"&&e.getAttribute("mark-placeholder"))return{ignore:!0};return null},Cm=/^(a|abbr|acronym|b|bd[io]|big|br|button|cite|code|data(list)?|del|dfn|em|i|img|ins|kbd|label|map|mark|meter|output|q|ruby|s|samp|small|span|strong|su[bp]|time|u|tt|var)$/i;
function Mm(n,e,t,r,i,o){let s=n.input.compositionPendingChanges||(n.composing?n.input.compositionID:0);if(n.input.compositionPendingChanges=0,e<0){let R=n.input.
lastSelectionTime>Date.now()-50?n.input.lastSelectionOrigin:null,H=cs(n,n.domSel.range,R);if(H&&!n.state.selection.eq(H)&&n.domSel.active){if(Ae&&ht&&n.input.lastKeyCode===
13&&Date.now()-100<n.input.lastKeyCodeTime&&At(n,"Enter"))return;let S=n.state.tr.setSelection(H);R=="pointer"?S.setMeta("pointer",!0):R=="key"&&S.scrollIntoView(),
s&&S.setMeta("composition",s),n.dispatch(S)}return}let l=n.state.doc.resolve(e),a=l.sharedDepth(t);e=l.before(a+1),t=n.state.doc.resolve(t).after(a+1);let c=n.state.
selection,u=wm(n,e,t,o),f=n.state.doc,h=f.slice(u.from,u.to),p,d;n.input.lastKeyCode===8&&Date.now()-100<n.input.lastKeyCodeTime?(p=n.state.selection.to,d="end"):
(p=n.state.selection.from,d="start"),n.input.lastKeyCode=null;let m=Nm(h.content,u.doc.content,u.from,p,d);if(m&&n.input.domChangeCount++,(Mn&&n.input.lastIOSEnter>
Date.now()-225||ht)&&o.some(R=>V(R)&&!Cm.test(R.nodeName))&&(!m||m.endA>=m.endB)&&At(n,"Enter")){n.input.lastIOSEnter=0;return}if(!m)if(i&&c instanceof q&&!c.empty&&
c.$head.sameParent(c.$anchor)&&!n.composing&&!(u.sel&&u.sel.anchor!=u.sel.head))m={start:c.from,endA:c.to,endB:c.to};else{if(u.sel){let R=Ac(n,n.state.doc,u.sel);
if(R&&!R.eq(n.state.selection)){let H=n.state.tr.setSelection(R);s&&H.setMeta("composition",s),n.dispatch(H)}}return}n.state.selection.from<n.state.selection.to&&
m.start==m.endB&&n.state.selection instanceof q&&(m.start>n.state.selection.from&&m.start<=n.state.selection.from+2&&n.state.selection.from>=u.from?m.start=n.state.
selection.from:m.endA<n.state.selection.to&&m.endA>=n.state.selection.to-2&&n.state.selection.to<=u.to&&(m.endB+=n.state.selection.to-m.endA,m.endA=n.state.selection.
to));let b=u.doc.resolveNoCache(m.start-u.from),g=u.doc.resolveNoCache(m.endB-u.from),w=f.resolve(m.start),y=b.sameParent(g)&&b.parent.inlineContent&&w.end()>=m.
endA;if((Mn&&n.input.lastIOSEnter>Date.now()-225&&(!y||o.some(R=>R.nodeName=="DIV"||R.nodeName=="P"))||!y&&Tm(u.doc,b.pos,g.pos))&&At(n,"Enter")){n.input.lastIOSEnter=
0;return}if(n.state.selection.anchor>m.start&&(y?m.endA>m.start&&m.endB==m.start:Em(f,m.start,m.endA,b,g))&&At(n,"Backspace")){ht&&Ae&&n.domSel.suppressChanges();
return}Ae&&m.endB==m.start&&(n.input.lastChromeDelete=Date.now()),ht&&!y&&b.start()!=g.start()&&g.parentOffset==0&&b.depth==g.depth&&u.sel&&u.sel.anchor==u.sel.
head&&u.sel.head==m.endA&&(m.endB-=2,g=u.doc.resolveNoCache(m.endB-u.from),setTimeout(()=>At(n,"Enter"),20));let E=m.start,v=m.endA,M=R=>{let H=R||n.state.tr.replace(
E,v,u.doc.slice(m.start-u.from,m.endB-u.from));if(u.sel){let S=Ac(n,H.doc,u.sel);S&&!(Ae&&n.composing&&S.empty&&(m.start!=m.endB||n.input.lastChromeDelete<Date.
now()-100)&&(S.head==E||S.head==H.mapping.map(v)-1))&&H.setSelection(S)}return s&&H.setMeta("composition",s),H.scrollIntoView()},P;if(y)if(b.pos==g.pos){let R=M(
n.state.tr.delete(E,v)),H=f.resolve(m.start).marksAcross(f.resolve(m.endA));H&&R.ensureMarks(H),n.dispatch(R)}else if(m.endA==m.endB&&(P=Am(b.parent.content.cut(
b.parentOffset,g.parentOffset),w.parent.content.cut(w.parentOffset,m.endA-w.start())))){let R=M(n.state.tr);P.type=="add"?R.addMark(E,v,P.mark):R.removeMark(E,v,
P.mark),n.dispatch(R)}else if(b.parent.child(b.index()).isText&&b.index()==g.index()-(g.textOffset?0:1)){let R=b.parent.textBetween(b.parentOffset,g.parentOffset),
H=()=>M(n.state.tr.insertText(R,E,v));n.someProp("handleTextInput",S=>S(n,E,v,R,H))||n.dispatch(H())}else n.dispatch(M());else n.dispatch(M())}function Ac(n,e,t){
return Math.max(t.anchor,t.head)>e.content.size?null:An(n,e.resolve(t.anchor),e.resolve(t.head))}function Am(n,e){let t=n.firstChild.marks,r=e.firstChild.marks,
i=t,o=r,s,l,a;for(let u=0;u<r.length;u++)i=r[u].removeFromSet(i);for(let u=0;u<t.length;u++)o=t[u].removeFromSet(o);if(i.length==1&&o.length==0)l=i[0],s="add",a=
u=>u.mark(l.addToSet(u.marks));else if(i.length==0&&o.length==1)l=o[0],s="remove",a=u=>u.mark(l.removeFromSet(u.marks));else return null;let c=[];for(let u=0;u<
e.childCount;u++)c.push(a(e.child(u)));if(A.from(c).eq(n))return{mark:l,type:s}}function Em(n,e,t,r,i){if(t-e<=i.pos-r.pos||Vo(r,!0,!1)<i.pos)return!1;let o=n.resolve(
e);if(!r.parent.inlineContent){let l=o.nodeAfter;return l!=null&&t==e+l.nodeSize}if(o.parentOffset<o.parent.content.size||!o.parent.isTextblock)return!1;let s=n.
resolve(Vo(o,!0,!0));return!s.parent.isTextblock||s.pos>t||Vo(s,!0,!1)<t?!1:r.parent.content.cut(r.parentOffset).eq(s.parent.content)}function Tm(n,e,t){let r=0,
i=0;return n.nodesBetween(e,t,(o,s)=>{o.isTextblock&&s>=e&&s<t?r++:(o.isText?/\S/.test(o.text.slice(Math.max(0,e-s),Math.min(o.nodeSize,t-s))):o.isLeaf)&&i++}),
i==0&&r==1}function Vo(n,e,t){let r=n.depth,i=e?n.end():n.pos;for(;r>0&&(e||n.indexAfter(r)==n.node(r).childCount);)r--,i++,e=!1;if(t){let o=n.node(r).maybeChild(
n.indexAfter(r));for(;o&&!o.isLeaf;)o=o.firstChild,i++}return i}function Nm(n,e,t,r,i){let o=n.findDiffStart(e,t),s=t+n.size,l=t+e.size;if(o==null)return null;let{
a,b:c}=n.findDiffEnd(e,s,l);if(i=="end"){let u=Math.max(0,o-Math.min(a,c));r-=a+u-o}if(a<o&&s<l){let u=r<=o&&r>=a?o-r:0;o-=u,c=o+(c-a),a=o}else if(c<o){let u=r<=
o&&r>=c?o-r:0;o-=u,a=o+(a-c),c=o}return{start:o,endA:a,endB:c}}var Dm={childList:!0,characterData:!0,characterDataOldValue:!0,attributes:!0,attributeOldValue:!0,
subtree:!0},ns=class{constructor(e){this.view=e,this.queue=[],this.flushingSoon=-1,this.suppressingSelectionUpdates=!1,this.lastChangedTextNode=null,this.started=
!1,this.observer=new window.MutationObserver(t=>{for(let r=0;r<t.length;r++)this.queue.push(t[r]);ke&&e.composing&&t.some(r=>r.type=="childList"&&r.target.nodeName==
"TR")?(e.input.badSafariComposition=!0,this.flushSoon()):this.flush()})}flushSoon(){this.flushingSoon<0&&(this.flushingSoon=window.setTimeout(()=>{this.flushingSoon=
-1,this.flush()},20))}forceFlush(e=!1){this.flushingSoon>-1?(window.clearTimeout(this.flushingSoon),this.flushingSoon=-1,this.flush(!0)):e&&this.flush(!0)}start(){
this.observer.takeRecords(),this.observer.observe(this.view.dom,Dm),this.started=!0}stop(){let e=this.observer.takeRecords();if(e.length){for(let t=0;t<e.length;t++)
this.queue.push(e[t]);window.setTimeout(()=>this.flush(),20)}this.observer.disconnect(),this.started=!1}stopped(e){if(!this.started)return e();this.stop();try{return e()}finally{
this.start()}}ignoreSelectionChange(e){if(!e.focusNode)return!0;let t=new Set,r;for(let o=e.focusNode;o;o=wn(o))t.add(o);for(let o=e.anchorNode;o;o=wn(o))if(t.has(
o)){r=o;break}let i=r&&this.view.docView.nearestDesc(r);if(i&&i.ignoreMutation({type:"selection",target:ne(r)?r.parentNode:r}))return this.view.domSel.ignore(e),
!0}pendingRecords(){for(let e of this.observer.takeRecords())this.queue.push(e);return this.queue}flush(e=!0){let{view:t}=this;if(!t.docView||this.flushingSoon>
-1)return;let r=this.pendingRecords();r.length&&(this.queue=[]),e&&t.domSel.read();let i=!t.domSel.suppress&&!t.domSel.synced&&!!tu(t)&&!this.ignoreSelectionChange(
t.domSel.range),o=-1,s=-1,l=!1,a=[];if(t.editable)for(let u=0;u<r.length;u++){let f=this.registerMutation(r[u],a);f&&(o=o<0?f.from:Math.min(f.from,o),s=s<0?f.to:
Math.max(f.to,s),f.typeOver&&(l=!0))}if(a.some(u=>u.nodeName=="BR")&&(t.input.lastKeyCode==8||t.input.lastKeyCode==46||Ae&&(t.composing||t.input.compositionEndedAt>
Date.now()-50)&&r.some(u=>u.type=="childList"&&u.removedNodes.length))){for(let u of a)if(u.nodeName=="BR"&&u.parentNode){let f=u.nextSibling;for(;f&&V(f);){if(f.
contentEditable=="false"){u.parentNode.removeChild(u);break}f=f.firstChild}}}else if(We&&a.length){let u=a.filter(f=>f.nodeName=="BR");if(u.length==2){let[f,h]=u;
f.parentNode&&f.parentNode.parentNode==h.parentNode?h.remove():f.remove()}else{let{focusNode:f}=t.domSel.range;for(let h of u){let p=h.parentNode;p&&p.nodeName==
"LI"&&(!f||Im(t,f)!=p)&&h.remove()}}}let c=null;o<0&&i&&t.domSel.active&&t.input.lastFocus>Date.now()-200&&t.input.lastTouch<Date.now()-300&&yi(t.domSel.range)&&
(c=cs(t,t.domSel.range))&&c.eq(L.near(t.state.doc.resolve(0),1))?(t.input.lastFocus=0,t.domSel.sync(),t.scrollToSelection()):(o>-1||i)&&(o>-1&&Om(t),t.input.badSafariComposition&&
(t.input.badSafariComposition=!1,vm(t,a)),Mm(this.view,o,s,i,l,a),t.docView&&t.docView.damage?t.updateState(t.state):i&&t.domSel.sync())}registerMutation(e,t){var r;
if(t.indexOf(e.target)>-1)return null;let i;for(let o=e.target;o&&!(i=this.view.docView.getDesc(o));o=o.parentNode);if(e.type=="attributes"&&(i==this.view.docView||
e.attributeName=="contenteditable"||e.attributeName=="style"&&!e.oldValue&&!e.target.getAttribute("style"))||!i||i.ignoreMutation(e))return null;if(e.type=="chi\
ldList"){for(let f=0;f<e.addedNodes.length;f++){let h=e.addedNodes[f];t.push(h),ne(h)&&(this.lastChangedTextNode=h)}if(i.contentDOM&&i.contentDOM!=i.dom&&!i.contentDOM.
contains(e.target))return i.markDamage(4),{from:i.posBefore,to:i.posAfter};let o=e.previousSibling,s=e.nextSibling,l=o&&o.parentNode==e.target?xe(o)+1:0,a=i.localPosFromDOM(
e.target,l,-1),c=s&&s.parentNode==e.target?xe(s):e.target.childNodes.length,u=i.localPosFromDOM(e.target,c,1);return i.markDamage(!((r=i.contentDOM)===null||r===
void 0)&&r.contains(e.target)?2:4),{from:a,to:u}}else return e.type=="attributes"?(i.markDamage(4),{from:i.posAtStart-i.border,to:i.posAtEnd+i.border}):(this.lastChangedTextNode=
e.target,i.markDamage(i instanceof xr&&e.target==i.nodeDOM?8:4),{from:i.posAtStart,to:i.posAtEnd,typeOver:e.target.nodeValue==e.oldValue})}},Ec=new WeakMap,Tc=!1;
function Om(n){if(!Ec.has(n)&&(Ec.set(n,null),["normal","nowrap","pre-line"].indexOf(getComputedStyle(n.dom).whiteSpace)!==-1)){if(n.requiresGeckoHackNode=We,Tc)
return;console.warn("ProseMirror expects the CSS white-space property to be set, preferably to 'pre-wrap'. It is recommended to load style/prosemirror.css from \
the prosemirror-view package."),Tc=!0}}function Im(n,e){for(let t=e.parentNode;t&&t!=n.dom;t=t.parentNode){let r=n.docView.nearestDesc(t,!0);if(r&&r.node.isBlock)
return t}return null}function vm(n,e){var t;let{focusNode:r,focusOffset:i}=n.domSel.range;for(let o of e)if(((t=o.parentNode)===null||t===void 0?void 0:t.nodeName)==
"TR"){let s=o.nextSibling;for(;s&&s.nodeName!="TD"&&s.nodeName!="TH";)s=s.nextSibling;if(s){let l=s;for(;;){let a=l.firstChild;if(!a||!V(a)||a.contentEditable==
"false"||/^(BR|IMG)$/.test(a.nodeName))break;l=a}l.insertBefore(o,l.firstChild),r==o&&n.domSelection().collapse(o,i)}else o.parentNode.removeChild(o)}}var Ar=class{constructor(e,t){this._root=null,this.focused=!1,this.trackWrites=null,this.mounted=!1,this.markCursor=null,this.cursorWrapper=null,this.lastSelectedViewDesc=
void 0,this.input=new Yo,this.prevDirectPlugins=[],this.pluginViews=[],this.requiresGeckoHackNode=!1,this.dragging=null,this._props=t,this.state=t.state,this.directPlugins=
t.plugins||[],this.directPlugins.forEach(vc),this.dispatch=this.dispatch.bind(this),this.dom=e&&e.mount||document.createElement("div"),e&&(e.appendChild?e.appendChild(
this.dom):typeof e=="function"?e(this.dom):e.mount&&(this.mounted=!0)),this.editable=Oc(this),Dc(this),this.nodeViews=Ic(this),this.docView=lc(this.state.doc,Nc(
this),qo(this),this.dom,this),this.domObserver=new ns(this),this.domSel=new Qo(this),this.domObserver.start(),this.domSel.read(),Zd(this),this.updatePluginViews()}get composing(){
return this.input.composing}get props(){if(this._props.state!=this.state){let e=this._props;this._props={};for(let t in e)this._props[t]=e[t];this._props.state=
this.state}return this._props}update(e){e.handleDOMEvents!=this._props.handleDOMEvents&&Xo(this);let t=this._props;this._props=e,e.plugins&&(e.plugins.forEach(vc),
this.directPlugins=e.plugins),this.updateStateInner(e.state,t)}setProps(e){let t={};for(let r in this._props)t[r]=this._props[r];t.state=this.state;for(let r in e)
t[r]=e[r];this.update(t)}updateState(e){this.updateStateInner(e,this._props)}updateStateInner(e,t){var r;let i=this.state,o=!1,s=!1;e.storedMarks&&this.composing&&
(lu(this),s=!0),this.state=e;let l=i.plugins!=e.plugins||this._props.plugins!=t.plugins;if(l||this._props.plugins!=t.plugins||this._props.nodeViews!=t.nodeViews){
let p=Ic(this);zm(p,this.nodeViews)&&(this.nodeViews=p,o=!0)}(l||t.handleDOMEvents!=this._props.handleDOMEvents)&&Xo(this),this.editable=Oc(this),Dc(this);let a=qo(
this),c=Nc(this),u=i.plugins!=e.plugins&&!i.doc.eq(e.doc)?"reset":e.scrollToSelection>i.scrollToSelection?"to selection":"preserve",f=o||!this.docView.matchesNode(
e.doc,c,a);(f||!e.selection.eq(i.selection))&&(s=!0);let h=u=="preserve"&&s&&this.dom.style.overflowAnchor==null&&bd(this);s&&this.domObserver.stopped(()=>{let p=f&&
Ae&&!this.composing&&!i.selection.empty&&!e.selection.empty&&Rm(i.selection,e.selection);if(f){let d=Ae?this.trackWrites=this.domSel.range.focusNode:null;if(this.
composing&&(this.input.compositionNode=pm(this)),o||!this.docView.update(e.doc,c,a,this,-1)){let m=this.docView.outerDeco;this.docView.destroy(),this.docView=lc(
e.doc,c,a,this.dom,this,m)}d&&(!this.trackWrites||!this.dom.contains(this.trackWrites))&&(p=!0)}this.domSel.sync(p)}),this.updatePluginViews(i),!((r=this.dragging)===
null||r===void 0)&&r.node&&!i.doc.eq(e.doc)&&this.updateDraggedNode(this.dragging,i),u=="reset"?this.dom.scrollTop=0:u=="to selection"?this.scrollToSelection():
h&&xd(h)}scrollToSelection(){let e=this.domSel.range.focusNode;if(!(!e||!this.domSel.active)){if(!this.someProp("handleScrollToSelection",t=>t(this)))if(this.state.
selection instanceof B){let t=this.docView.domAfterPos(this.state.selection.from);V(t)&&nc(this,t.getBoundingClientRect(),e)}else nc(this,this.coordsAtPos(this.
state.selection.head,1),e)}}destroyPluginViews(){let e;for(;e=this.pluginViews.pop();)e.destroy&&e.destroy()}updatePluginViews(e){if(!e||e.plugins!=this.state.plugins||
this.directPlugins!=this.prevDirectPlugins){this.prevDirectPlugins=this.directPlugins,this.destroyPluginViews();for(let t=0;t<this.directPlugins.length;t++){let r=this.
directPlugins[t];r.spec.view&&this.pluginViews.push(r.spec.view(this))}for(let t=0;t<this.state.plugins.length;t++){let r=this.state.plugins[t];r.spec.view&&this.
pluginViews.push(r.spec.view(this))}}else for(let t=0;t<this.pluginViews.length;t++){let r=this.pluginViews[t];r.update&&r.update(this,e)}}updateDraggedNode(e,t){
let r=e.node,i=-1;if(r.from<this.state.doc.content.size&&this.state.doc.nodeAt(r.from)==r.node)i=r.from;else{let o=r.from+(this.state.doc.content.size-t.doc.content.
size);(o>0&&o<this.state.doc.content.size&&this.state.doc.nodeAt(o))==r.node&&(i=o)}this.dragging=new gi(e.slice,e.move,i<0?void 0:B.create(this.state.doc,i))}someProp(e,t){
let r=this._props&&this._props[e],i;if(r!=null&&(i=t?t(r):r))return i;for(let s=0;s<this.directPlugins.length;s++){let l=this.directPlugins[s].props[e];if(l!=null&&
(i=t?t(l):l))return i}let o=this.state.plugins;if(o)for(let s=0;s<o.length;s++){let l=o[s].props[e];if(l!=null&&(i=t?t(l):l))return i}}hasFocus(){return this.root.
activeElement==this.dom}focus(){this.editable&&Pc(this.dom),this.domSel.sync()}get root(){let e=this.dom.isConnected!==!1;e||(this._root=null);let t=this._root;
if(t==null&&e){for(let r=this.dom.parentNode;r;r=r.parentNode)if(r.nodeType==9||r.nodeType==11&&r.host)return r.getSelection||(Object.getPrototypeOf(r).getSelection=
()=>r.ownerDocument.getSelection()),this._root=r}return t||document}updateRoot(){this._root=null}posAtCoords(e){return Cd(this,e)}coordsAtPos(e,t=1){return _c(this,
e,t)}domAtPos(e,t=0){return this.docView.domFromPos(e,t)}nodeDOM(e){let t=this.docView.descAt(e);return t?t.nodeDOM:null}posAtDOM(e,t,r=-1){let i=this.docView.posFromDOM(
e,t,r);if(i==null)throw new RangeError("DOM position not inside the editor");return i}endOfTextblock(e,t){return Nd(this,t||this.state,e)}pasteHTML(e,t){return Sr(
this,"",e,!1,t||new ClipboardEvent("paste"))}pasteText(e,t){return Sr(this,e,null,!0,t||new ClipboardEvent("paste"))}serializeForClipboard(e){return as(this,e)}destroy(){
this.docView&&(em(this),this.domSel.destroy(),this.destroyPluginViews(),this.mounted?(this.docView.update(this.state.doc,[],qo(this),this,-1),this.dom.textContent=
""):this.dom.parentNode&&this.dom.parentNode.removeChild(this.dom),this.docView.destroy(),this.docView=null,cd())}get isDestroyed(){return this.docView==null}dispatchEvent(e){
return nm(this,e)}domSelection(){return this.root.getSelection()}};Ar.prototype.dispatch=function(n){let e=this._props.dispatchTransaction;e?e.call(this,n):this.
updateState(this.state.apply(n))};function Nc(n){let e=Object.create(null);return e.class="ProseMirror",e.contenteditable=String(n.editable),n.someProp("attribu\
tes",t=>{if(typeof t=="function"&&(t=t(n.state)),t)for(let r in t)r=="class"?e.class+=" "+t[r]:r=="style"?e.style=(e.style?e.style+";":"")+t[r]:!e[r]&&r!="conte\
nteditable"&&r!="nodeName"&&(e[r]=String(t[r]))}),e.translate||(e.translate="no"),[$e.node(0,n.state.doc.content.size,e)]}function Dc(n){if(n.markCursor){let e=document.
createElement("img");e.className="ProseMirror-separator",e.setAttribute("mark-placeholder","true"),e.setAttribute("alt",""),n.cursorWrapper={dom:e,deco:$e.widget(
n.state.selection.from,e,{raw:!0,marks:n.markCursor})}}else n.cursorWrapper=null}function Oc(n){return!n.someProp("editable",e=>e(n.state)===!1)}function Rm(n,e){
let t=Math.min(n.$anchor.sharedDepth(n.head),e.$anchor.sharedDepth(e.head));return n.$anchor.start(t)!=e.$anchor.start(t)}function Ic(n){let e=Object.create(null);
function t(r){for(let i in r)Object.prototype.hasOwnProperty.call(e,i)||(e[i]=r[i])}return n.someProp("nodeViews",t),n.someProp("markViews",t),e}function zm(n,e){
let t=0,r=0;for(let i in n){if(n[i]!=e[i])return!0;t++}for(let i in e)r++;return t!=r}function vc(n){if(n.spec.state||n.spec.filterTransaction||n.spec.appendTransaction)
throw new RangeError("Plugins passed directly to the view must not have a state component")}var we=class n extends L{constructor(e){super(e,e)}map(e,t){let r=e.resolve(t.map(this.head));return n.valid(r)?new n(r):L.near(r)}content(){return N.empty}eq(e){
return e instanceof n&&e.head==this.head}toJSON(){return{type:"gapcursor",pos:this.head}}static fromJSON(e,t){if(typeof t.pos!="number")throw new RangeError("In\
valid input for GapCursor.fromJSON");return new n(e.resolve(t.pos))}getBookmark(){return new ps(this.anchor)}static valid(e){let t=e.parent;if(t.inlineContent||
!Lm(e)||!Bm(e))return!1;let r=t.type.spec.allowGapCursor;if(r!=null)return r;let i=t.contentMatchAt(e.index()).defaultType;return i&&i.isTextblock}static findGapCursorFrom(e,t,r=!1){
e:for(;;){if(!r&&n.valid(e))return e;let i=e.pos,o=null;for(let s=e.depth;;s--){let l=e.node(s);if(t>0?e.indexAfter(s)<l.childCount:e.index(s)>0){o=l.child(t>0?
e.indexAfter(s):e.index(s)-1);break}else if(s==0)return null;i+=t;let a=e.doc.resolve(i);if(n.valid(a))return a}for(;;){let s=t>0?o.firstChild:o.lastChild;if(!s){
if(o.isAtom&&!o.isText&&!B.isSelectable(o)){e=e.doc.resolve(i+o.nodeSize*t),r=!1;continue e}break}o=s,i+=t;let l=e.doc.resolve(i);if(n.valid(l))return l}return null}}};
we.prototype.visible=!1;we.findFrom=we.findGapCursorFrom;L.jsonID("gapcursor",we);var ps=class n{constructor(e){this.pos=e}map(e){return new n(e.map(this.pos))}resolve(e){
let t=e.resolve(this.pos);return we.valid(t)?new we(t):L.near(t)}};function pu(n){return n.isAtom||n.spec.isolating||n.spec.createGapCursor}function Lm(n){for(let e=n.
depth;e>=0;e--){let t=n.index(e),r=n.node(e);if(t==0){if(r.type.spec.isolating)return!0;continue}for(let i=r.child(t-1);;i=i.lastChild){if(i.childCount==0&&!i.inlineContent||
pu(i.type))return!0;if(i.inlineContent)return!1}}return!0}function Bm(n){for(let e=n.depth;e>=0;e--){let t=n.indexAfter(e),r=n.node(e);if(t==r.childCount){if(r.
type.spec.isolating)return!0;continue}for(let i=r.child(t);;i=i.firstChild){if(i.childCount==0&&!i.inlineContent||pu(i.type))return!0;if(i.inlineContent)return!1}}
return!0}function du(){return new ge({props:{decorations:Vm,createSelectionBetween(n,e,t){return e.pos==t.pos&&we.valid(t)?new we(t):null},handleClick:Pm,handleKeyDown:Fm,
handleDOMEvents:{beforeinput:qm}}})}var Fm=fr({ArrowLeft:Ci("horiz",-1),ArrowRight:Ci("horiz",1),ArrowUp:Ci("vert",-1),ArrowDown:Ci("vert",1)});function Ci(n,e){
let t=n=="vert"?e>0?"down":"up":e>0?"right":"left";return function(r,i,o){let s=r.selection,l=e>0?s.$to:s.$from,a=s.empty;if(s instanceof q){if(!o.endOfTextblock(
t)||l.depth==0)return!1;a=!1,l=r.doc.resolve(e>0?l.after():l.before())}let c=we.findGapCursorFrom(l,e,a);return c?(i&&i(r.tr.setSelection(new we(c))),!0):!1}}function Pm(n,e,t){
if(!n||!n.editable)return!1;let r=n.state.doc.resolve(e);if(!we.valid(r))return!1;let i=n.posAtCoords({left:t.clientX,top:t.clientY});return i&&i.inside>-1&&B.isSelectable(
n.state.doc.nodeAt(i.inside))?!1:(n.dispatch(n.state.tr.setSelection(new we(r))),!0)}function qm(n,e){if(e.inputType!="insertCompositionText"||!(n.state.selection instanceof
we))return!1;let{$from:t}=n.state.selection,r=t.parent.contentMatchAt(t.index()).findWrapping(n.state.schema.nodes.text);if(!r)return!1;let i=A.empty;for(let s=r.
length-1;s>=0;s--)i=A.from(r[s].createAndFill(null,i));let o=n.state.tr.replace(t.pos,t.pos,new N(i,0,0));return o.setSelection(q.near(o.doc.resolve(t.pos+1))),
n.dispatch(o),!1}function Vm(n){if(!(n.selection instanceof we))return null;let e=document.createElement("div");return e.className="ProseMirror-gapcursor",ye.create(
n.doc,[$e.widget(n.selection.head,e,{key:"gapcursor"})])}var Mi=200,fe=function(){};fe.prototype.append=function(e){return e.length?(e=fe.from(e),!this.length&&e||e.length<Mi&&this.leafAppend(e)||this.length<Mi&&e.leafPrepend(
this)||this.appendInner(e)):this};fe.prototype.prepend=function(e){return e.length?fe.from(e).append(this):this};fe.prototype.appendInner=function(e){return new $m(
this,e)};fe.prototype.slice=function(e,t){return e===void 0&&(e=0),t===void 0&&(t=this.length),e>=t?fe.empty:this.sliceInner(Math.max(0,e),Math.min(this.length,
t))};fe.prototype.get=function(e){if(!(e<0||e>=this.length))return this.getInner(e)};fe.prototype.forEach=function(e,t,r){t===void 0&&(t=0),r===void 0&&(r=this.
length),t<=r?this.forEachInner(e,t,r,0):this.forEachInvertedInner(e,t,r,0)};fe.prototype.map=function(e,t,r){t===void 0&&(t=0),r===void 0&&(r=this.length);var i=[];
return this.forEach(function(o,s){return i.push(e(o,s))},t,r),i};fe.from=function(e){return e instanceof fe?e:e&&e.length?new mu(e):fe.empty};var mu=(function(n){
function e(r){n.call(this),this.values=r}n&&(e.__proto__=n),e.prototype=Object.create(n&&n.prototype),e.prototype.constructor=e;var t={length:{configurable:!0},
depth:{configurable:!0}};return e.prototype.flatten=function(){return this.values},e.prototype.sliceInner=function(i,o){return i==0&&o==this.length?this:new e(this.
values.slice(i,o))},e.prototype.getInner=function(i){return this.values[i]},e.prototype.forEachInner=function(i,o,s,l){for(var a=o;a<s;a++)if(i(this.values[a],l+
a)===!1)return!1},e.prototype.forEachInvertedInner=function(i,o,s,l){for(var a=o-1;a>=s;a--)if(i(this.values[a],l+a)===!1)return!1},e.prototype.leafAppend=function(i){
if(this.length+i.length<=Mi)return new e(this.values.concat(i.flatten()))},e.prototype.leafPrepend=function(i){if(this.length+i.length<=Mi)return new e(i.flatten().
concat(this.values))},t.length.get=function(){return this.values.length},t.depth.get=function(){return 0},Object.defineProperties(e.prototype,t),e})(fe);fe.empty=
new mu([]);var $m=(function(n){function e(t,r){n.call(this),this.left=t,this.right=r,this.length=t.length+r.length,this.depth=Math.max(t.depth,r.depth)+1}return n&&
(e.__proto__=n),e.prototype=Object.create(n&&n.prototype),e.prototype.constructor=e,e.prototype.flatten=function(){return this.left.flatten().concat(this.right.
flatten())},e.prototype.getInner=function(r){return r<this.left.length?this.left.get(r):this.right.get(r-this.left.length)},e.prototype.forEachInner=function(r,i,o,s){
var l=this.left.length;if(i<l&&this.left.forEachInner(r,i,Math.min(o,l),s)===!1||o>l&&this.right.forEachInner(r,Math.max(i-l,0),Math.min(this.length,o)-l,s+l)===
!1)return!1},e.prototype.forEachInvertedInner=function(r,i,o,s){var l=this.left.length;if(i>l&&this.right.forEachInvertedInner(r,i-l,Math.max(o,l)-l,s+l)===!1||
o<l&&this.left.forEachInvertedInner(r,Math.min(i,l),o,s)===!1)return!1},e.prototype.sliceInner=function(r,i){if(r==0&&i==this.length)return this;var o=this.left.
length;return i<=o?this.left.slice(r,i):r>=o?this.right.slice(r-o,i-o):this.left.slice(r,o).append(this.right.slice(0,i-o))},e.prototype.leafAppend=function(r){
var i=this.right.leafAppend(r);if(i)return new e(this.left,i)},e.prototype.leafPrepend=function(r){var i=this.left.leafPrepend(r);if(i)return new e(i,this.right)},
e.prototype.appendInner=function(r){return this.left.depth>=Math.max(this.right.depth,r.depth)+1?new e(this.left,new e(this.right,r)):new e(this,r)},e})(fe),ds=fe;var _m=500,Kt=class n{constructor(e,t){this.items=e,this.eventCount=t}popEvent(e,t){if(this.eventCount==0)return null;let r=this.items.length;for(;;r--)if(this.
items.get(r-1).selection){--r;break}let i,o;t&&(i=this.remapping(r,this.items.length),o=i.maps.length);let s=e.tr,l,a,c=[],u=[];return this.items.forEach((f,h)=>{
if(!f.step){i||(i=this.remapping(r,h+1),o=i.maps.length),o--,u.push(f);return}if(i){u.push(new Ye(f.map));let p=f.step.map(i.slice(o)),d;p&&s.maybeStep(p).doc&&
(d=s.mapping.maps[s.mapping.maps.length-1],c.push(new Ye(d,void 0,void 0,c.length+u.length))),o--,d&&i.appendMap(d,o)}else s.maybeStep(f.step);if(f.selection)return l=
i?f.selection.map(i.slice(o)):f.selection,a=new n(this.items.slice(0,r).append(u.reverse().concat(c)),this.eventCount-1),!1},this.items.length,0),{remaining:a,transform:s,
selection:l}}addTransform(e,t,r,i){let o=[],s=this.eventCount,l=this.items,a=!i&&l.length?l.get(l.length-1):null;for(let u=0;u<e.steps.length;u++){let f=e.steps[u].
invert(e.docs[u]),h=new Ye(e.mapping.maps[u],f,t),p;(p=a&&a.merge(h))&&(h=p,u?o.pop():l=l.slice(0,l.length-1)),o.push(h),t&&(s++,t=void 0),i||(a=h)}let c=s-r.depth;
return c>Wm&&(l=Hm(l,c),s-=c),new n(l.append(o),s)}remapping(e,t){let r=new sr;return this.items.forEach((i,o)=>{let s=i.mirrorOffset!=null&&o-i.mirrorOffset>=e?
r.maps.length-i.mirrorOffset:void 0;r.appendMap(i.map,s)},e,t),r}addMaps(e){return this.eventCount==0?this:new n(this.items.append(e.map(t=>new Ye(t))),this.eventCount)}rebased(e,t){
if(!this.eventCount)return this;t=Math.min(this.items.length,t);let r=[],i=this.items.length-t,o=e.mapping,s=e.steps.length,l=this.eventCount;this.items.forEach(
h=>{h.selection&&l--},i);let a=t;this.items.forEach(h=>{let p=o.getMirror(--a);if(p==null)return;s=Math.min(s,p);let d=o.maps[p];if(h.step){let m=e.steps[p].invert(
e.docs[p]),b=h.selection&&h.selection.map(o.slice(a+1,p));b&&l++,r.push(new Ye(d,m,b))}else r.push(new Ye(d))},i);let c=[];for(let h=t;h<s;h++)c.push(new Ye(o.maps[h]));
let u=this.items.slice(0,i).append(c).append(r),f=new n(u,l);return f.emptyItemCount()>_m&&(f=f.compress(this.items.length-r.length)),f}emptyItemCount(){let e=0;
return this.items.forEach(t=>{t.step||e++}),e}compress(e=this.items.length){let t=this.remapping(0,e),r=t.maps.length,i=[],o=0;return this.items.forEach((s,l)=>{
if(l>=e)i.push(s),s.selection&&o++;else if(s.step){let a=s.step.map(t.slice(r)),c=a&&a.getMap();if(r--,c&&t.appendMap(c,r),a){let u=s.selection&&s.selection.map(
t.slice(r));u&&o++;let f=new Ye(c.invert(),a,u),h,p=i.length-1;(h=i.length&&i[p].merge(f))?i[p]=h:i.push(f)}}else s.map&&r--},this.items.length,0),new n(ds.from(
i.reverse()),o)}};Kt.empty=new Kt(ds.empty,0);function Hm(n,e){let t;return n.forEach((r,i)=>{if(r.selection&&e--==0)return t=i,!1}),n.slice(t)}var Ye=class n{constructor(e,t,r,i){
this.map=e,this.step=t,this.selection=r,this.mirrorOffset=i}merge(e){if(this.step&&e.step&&!e.selection){let t=e.step.merge(this.step);if(t)return new n(t.getMap().
invert(),t,this.selection)}}},Xe=class{constructor(e,t,r,i,o){this.done=e,this.undone=t,this.prevRanges=r,this.prevTime=i,this.prevComposition=o}},Wm=20;function jm(n,e,t,r){
let i=t.getMeta(Jt),o;if(i)return i.historyState;t.getMeta(Gm)&&(n=new Xe(n.done,n.undone,null,0,-1));let s=t.getMeta("appendedTransaction");if(t.steps.length==
0)return n;if(s&&s.getMeta(Jt))return s.getMeta(Jt).redo?new Xe(n.done.addTransform(t,void 0,r,Ai(e)),n.undone,gu(t.mapping.maps),n.prevTime,n.prevComposition):
new Xe(n.done,n.undone.addTransform(t,void 0,r,Ai(e)),null,n.prevTime,n.prevComposition);if(t.getMeta("addToHistory")!==!1&&!(s&&s.getMeta("addToHistory")===!1)){
let l=t.getMeta("composition"),a=n.prevTime==0||!s&&n.prevComposition!=l&&(n.prevTime<(t.time||0)-r.newGroupDelay||!Um(t,n.prevRanges)),c=s?ms(n.prevRanges,t.mapping):
gu(t.mapping.maps);return new Xe(n.done.addTransform(t,a?e.selection.getBookmark():void 0,r,Ai(e)),Kt.empty,c,t.time,l??n.prevComposition)}else return(o=t.getMeta(
"rebased"))?new Xe(n.done.rebased(t,o),n.undone.rebased(t,o),ms(n.prevRanges,t.mapping),n.prevTime,n.prevComposition):new Xe(n.done.addMaps(t.mapping.maps),n.undone.
addMaps(t.mapping.maps),ms(n.prevRanges,t.mapping),n.prevTime,n.prevComposition)}function Um(n,e){if(!e)return!1;if(!n.docChanged)return!0;let t=!1;return n.mapping.
maps[0].forEach((r,i)=>{for(let o=0;o<e.length;o+=2)r<=e[o+1]&&i>=e[o]&&(t=!0)}),t}function gu(n){let e=[];for(let t=n.length-1;t>=0&&e.length==0;t--)n[t].forEach(
(r,i,o,s)=>e.push(o,s));return e}function ms(n,e){if(!n)return null;let t=[];for(let r=0;r<n.length;r+=2){let i=e.map(n[r],1),o=e.map(n[r+1],-1);i<=o&&t.push(i,
o)}return t}function Jm(n,e){for(let t=0;t<e.steps.length;t++){let r=e.mapping.maps[t],i=-1;if(r.forEach((o,s)=>i=s),i<0){let o=e.steps[t];(o instanceof Pt||o instanceof
wt)&&(i=o.to)}if(i>-1)return L.near(n.doc.resolve(i))}return n.selection}function Km(n,e,t){let r=Ai(e),i=Jt.get(e).spec.config,o=(t?n.undone:n.done).popEvent(e,
r);if(!o)return null;let s=o.selection.resolve(o.transform.doc),l=(t?n.done:n.undone).addTransform(o.transform,Jm(e,o.transform).getBookmark(),i,r),a=new Xe(t?l:
o.remaining,t?o.remaining:l,null,0,-1);return o.transform.setSelection(s).setMeta(Jt,{redo:t,historyState:a})}var gs=!1,bu=null;function Ai(n){let e=n.plugins;if(bu!=
e){gs=!1,bu=e;for(let t=0;t<e.length;t++)if(e[t].spec.historyPreserveItems){gs=!0;break}}return gs}var Jt=new ct("history"),Gm=new ct("closeHistory");function xu(n={}){return n={depth:n.depth||100,newGroupDelay:n.newGroupDelay||500},new ge({key:Jt,state:{init(){
return new Xe(Kt.empty,Kt.empty,null,0,-1)},apply(e,t,r){return jm(t,r,e,n)}},config:n,props:{handleDOMEvents:{beforeinput(e,t){let r=t.inputType,i=r=="historyU\
ndo"?Er:r=="historyRedo"?En:null;return!i||!e.editable?!1:(t.preventDefault(),i(e.state,e.dispatch))}}}})}function Ei(n,e){return(t,r)=>{let i=Jt.getState(t);if(!i||
(n?i.undone:i.done).eventCount==0)return!1;if(r){let o=Km(i,t,n);o&&r(e?o.scrollIntoView():o)}return!0}}var Er=Ei(!1,!0),En=Ei(!0,!0),d1=Ei(!1,!1),m1=Ei(!0,!1);var xs,ks;if(typeof WeakMap<"u"){let n=new WeakMap;xs=e=>n.get(e),ks=(e,t)=>(n.set(e,t),t)}else{let n=[],t=0;xs=r=>{for(let i=0;i<n.length;i+=2)if(n[i]==r)return n[i+
1]},ks=(r,i)=>(t==10&&(t=0),n[t++]=r,n[t++]=i)}var he=class{constructor(n,e,t,r){this.width=n,this.height=e,this.map=t,this.problems=r}findCell(n){for(let e=0;e<
this.map.length;e++){let t=this.map[e];if(t!=n)continue;let r=e%this.width,i=e/this.width|0,o=r+1,s=i+1;for(let l=1;o<this.width&&this.map[e+l]==t;l++)o++;for(let l=1;s<
this.height&&this.map[e+this.width*l]==t;l++)s++;return{left:r,top:i,right:o,bottom:s}}throw new RangeError(`No cell with offset ${n} found`)}colCount(n){for(let e=0;e<
this.map.length;e++)if(this.map[e]==n)return e%this.width;throw new RangeError(`No cell with offset ${n} found`)}nextCell(n,e,t){let{left:r,right:i,top:o,bottom:s}=this.
findCell(n);return e=="horiz"?(t<0?r==0:i==this.width)?null:this.map[o*this.width+(t<0?r-1:i)]:(t<0?o==0:s==this.height)?null:this.map[r+this.width*(t<0?o-1:s)]}rectBetween(n,e){
let{left:t,right:r,top:i,bottom:o}=this.findCell(n),{left:s,right:l,top:a,bottom:c}=this.findCell(e);return{left:Math.min(t,s),top:Math.min(i,a),right:Math.max(
r,l),bottom:Math.max(o,c)}}cellsInRect(n){let e=[],t={};for(let r=n.top;r<n.bottom;r++)for(let i=n.left;i<n.right;i++){let o=r*this.width+i,s=this.map[o];t[s]||
(t[s]=!0,!(i==n.left&&i&&this.map[o-1]==s||r==n.top&&r&&this.map[o-this.width]==s)&&e.push(s))}return e}positionAt(n,e,t){for(let r=0,i=0;;r++){let o=i+t.child(
r).nodeSize;if(r==n){let s=e+n*this.width,l=(n+1)*this.width;for(;s<l&&this.map[s]<i;)s++;return s==l?o-1:this.map[s]}i=o}}static get(n){return xs(n)||ks(n,Qm(n))}};
function Qm(n){if(n.type.spec.tableRole!="table")throw new RangeError("Not a table node: "+n.type.name);let e=Ym(n),t=n.childCount,r=[],i=0,o=null,s=[];for(let c=0,
u=e*t;c<u;c++)r[c]=0;for(let c=0,u=0;c<t;c++){let f=n.child(c);u++;for(let d=0;;d++){for(;i<r.length&&r[i]!=0;)i++;if(d==f.childCount)break;let m=f.child(d),{colspan:b,
rowspan:g,colwidth:w}=m.attrs;for(let y=0;y<g;y++){if(y+c>=t){(o||(o=[])).push({type:"overlong_rowspan",pos:u,n:g-y});break}let E=i+y*e;for(let v=0;v<b;v++){r[E+
v]==0?r[E+v]=u:(o||(o=[])).push({type:"collision",row:c,pos:u,n:b-v});let M=w&&w[v];if(M){let P=(E+v)%e*2,R=s[P];R==null||R!=M&&s[P+1]==1?(s[P]=M,s[P+1]=1):R==M&&
s[P+1]++}}}i+=b,u+=m.nodeSize}let h=(c+1)*e,p=0;for(;i<h;)r[i++]==0&&p++;p&&(o||(o=[])).push({type:"missing",row:c,n:p}),u++}(e===0||t===0)&&(o||(o=[])).push({type:"\
zero_sized"});let l=new he(e,t,r,o),a=!1;for(let c=0;!a&&c<s.length;c+=2)s[c]!=null&&s[c+1]<t&&(a=!0);return a&&Xm(l,s,n),l}function Ym(n){let e=-1,t=!1;for(let r=0;r<
n.childCount;r++){let i=n.child(r),o=0;if(t)for(let s=0;s<r;s++){let l=n.child(s);for(let a=0;a<l.childCount;a++){let c=l.child(a);s+c.attrs.rowspan>r&&(o+=c.attrs.
colspan)}}for(let s=0;s<i.childCount;s++){let l=i.child(s);o+=l.attrs.colspan,l.attrs.rowspan>1&&(t=!0)}e==-1?e=o:e!=o&&(e=Math.max(e,o))}return e}function Xm(n,e,t){
n.problems||(n.problems=[]);let r={};for(let i=0;i<n.map.length;i++){let o=n.map[i];if(r[o])continue;r[o]=!0;let s=t.nodeAt(o);if(!s)throw new RangeError(`No ce\
ll with offset ${o} found`);let l=null,a=s.attrs;for(let c=0;c<a.colspan;c++){let u=e[(i+c)%n.width*2];u!=null&&(!a.colwidth||a.colwidth[c]!=u)&&((l||(l=Zm(a)))[c]=
u)}l&&n.problems.unshift({type:"colwidth mismatch",pos:o,colwidth:l})}}function Zm(n){if(n.colwidth)return n.colwidth.slice();let e=[];for(let t=0;t<n.colspan;t++)
e.push(0);return e}function ze(n){let e=n.cached.tableNodeTypes;if(!e){e=n.cached.tableNodeTypes={};for(let t in n.nodes){let r=n.nodes[t],i=r.spec.tableRole;i&&(e[i]=r)}}return e}
var Nt=new ct("selectingCells");function Tr(n){for(let e=n.depth-1;e>0;e--)if(n.node(e).type.spec.tableRole=="row")return n.node(0).resolve(n.before(e+1));return null}function _e(n){let e=n.selection.$head;for(let t=e.depth;t>0;t--)if(e.node(t).type.spec.tableRole=="row")return!0;return!1}function ws(n){let e=n.selection;if("\
$anchorCell"in e&&e.$anchorCell)return e.$anchorCell.pos>e.$headCell.pos?e.$anchorCell:e.$headCell;if("node"in e&&e.node&&e.node.type.spec.tableRole=="cell")return e.
$anchor;let t=Tr(e.$head)||eg(e.$head);if(t)return t;throw new RangeError(`No cell found around position ${e.head}`)}function eg(n){for(let e=n.nodeAfter,t=n.pos;e;e=
e.firstChild,t++){let r=e.type.spec.tableRole;if(r=="cell"||r=="header_cell")return n.doc.resolve(t)}for(let e=n.nodeBefore,t=n.pos;e;e=e.lastChild,t--){let r=e.
type.spec.tableRole;if(r=="cell"||r=="header_cell")return n.doc.resolve(t-e.nodeSize)}}function ku(n){return n.parent.type.spec.tableRole=="row"&&!!n.nodeAfter}
function tg(n){return n.node(0).resolve(n.pos+n.nodeAfter.nodeSize)}function Ss(n,e){return n.depth==e.depth&&n.pos>=e.start(-1)&&n.pos<=e.end(-1)}function Au(n,e,t){let r=n.node(-1),i=he.get(r),o=n.start(-1),s=i.nextCell(n.pos-o,e,t);return s==null?null:n.node(0).resolve(o+s)}function Gt(n,e,t=1){let r={...n,
colspan:n.colspan-t};return r.colwidth&&(r.colwidth=r.colwidth.slice(),r.colwidth.splice(e,t),r.colwidth.some(i=>i>0)||(r.colwidth=null)),r}function ng(n,e,t=1){
let r={...n,colspan:n.colspan+t};if(r.colwidth){r.colwidth=r.colwidth.slice();for(let i=0;i<t;i++)r.colwidth.splice(e,0,0)}return r}function rg(n,e,t){let r=ze(
e.type.schema).header_cell;for(let i=0;i<n.height;i++)if(e.nodeAt(n.map[t+i*n.width]).type!=r)return!1;return!0}var ae=class pt extends L{constructor(e,t=e){let r=e.
node(-1),i=he.get(r),o=e.start(-1),s=i.rectBetween(e.pos-o,t.pos-o),l=e.node(0),a=i.cellsInRect(s).filter(u=>u!=t.pos-o);a.unshift(t.pos-o);let c=a.map(u=>{let f=r.
nodeAt(u);if(!f)throw new RangeError(`No cell with offset ${u} found`);let h=o+u+1;return new Ct(l.resolve(h),l.resolve(h+f.content.size))});super(c[0].$from,c[0].
$to,c),this.$anchorCell=e,this.$headCell=t}map(e,t){let r=e.resolve(t.map(this.$anchorCell.pos)),i=e.resolve(t.map(this.$headCell.pos));if(ku(r)&&ku(i)&&Ss(r,i)){
let o=this.$anchorCell.node(-1)!=r.node(-1);return o&&this.isRowSelection()?pt.rowSelection(r,i):o&&this.isColSelection()?pt.colSelection(r,i):new pt(r,i)}return q.
between(r,i)}content(){let e=this.$anchorCell.node(-1),t=he.get(e),r=this.$anchorCell.start(-1),i=t.rectBetween(this.$anchorCell.pos-r,this.$headCell.pos-r),o={},
s=[];for(let a=i.top;a<i.bottom;a++){let c=[];for(let u=a*t.width+i.left,f=i.left;f<i.right;f++,u++){let h=t.map[u];if(o[h])continue;o[h]=!0;let p=t.findCell(h),
d=e.nodeAt(h);if(!d)throw new RangeError(`No cell with offset ${h} found`);let m=i.left-p.left,b=p.right-i.right;if(m>0||b>0){let g=d.attrs;if(m>0&&(g=Gt(g,0,m)),
b>0&&(g=Gt(g,g.colspan-b,b)),p.left<i.left){if(d=d.type.createAndFill(g),!d)throw new RangeError(`Could not create cell with attrs ${JSON.stringify(g)}`)}else d=
d.type.create(g,d.content)}if(p.top<i.top||p.bottom>i.bottom){let g={...d.attrs,rowspan:Math.min(p.bottom,i.bottom)-Math.max(p.top,i.top)};p.top<i.top?d=d.type.
createAndFill(g):d=d.type.create(g,d.content)}c.push(d)}s.push(e.child(a).copy(A.from(c)))}let l=this.isColSelection()&&this.isRowSelection()?e:s;return new N(A.
from(l),1,1)}replace(e,t=N.empty){let r=e.steps.length,i=this.ranges;for(let s=0;s<i.length;s++){let{$from:l,$to:a}=i[s],c=e.mapping.slice(r);e.replace(c.map(l.
pos),c.map(a.pos),s?N.empty:t)}let o=L.findFrom(e.doc.resolve(e.mapping.slice(r).map(this.to)),-1);o&&e.setSelection(o)}replaceWith(e,t){this.replace(e,new N(A.
from(t),0,0))}forEachCell(e){let t=this.$anchorCell.node(-1),r=he.get(t),i=this.$anchorCell.start(-1),o=r.cellsInRect(r.rectBetween(this.$anchorCell.pos-i,this.
$headCell.pos-i));for(let s=0;s<o.length;s++)e(t.nodeAt(o[s]),i+o[s])}isColSelection(){let e=this.$anchorCell.index(-1),t=this.$headCell.index(-1);if(Math.min(e,
t)>0)return!1;let r=e+this.$anchorCell.nodeAfter.attrs.rowspan,i=t+this.$headCell.nodeAfter.attrs.rowspan;return Math.max(r,i)==this.$headCell.node(-1).childCount}static colSelection(e,t=e){
let r=e.node(-1),i=he.get(r),o=e.start(-1),s=i.findCell(e.pos-o),l=i.findCell(t.pos-o),a=e.node(0);return s.top<=l.top?(s.top>0&&(e=a.resolve(o+i.map[s.left])),
l.bottom<i.height&&(t=a.resolve(o+i.map[i.width*(i.height-1)+l.right-1]))):(l.top>0&&(t=a.resolve(o+i.map[l.left])),s.bottom<i.height&&(e=a.resolve(o+i.map[i.width*
(i.height-1)+s.right-1]))),new pt(e,t)}isRowSelection(){let e=this.$anchorCell.node(-1),t=he.get(e),r=this.$anchorCell.start(-1),i=t.colCount(this.$anchorCell.pos-
r),o=t.colCount(this.$headCell.pos-r);if(Math.min(i,o)>0)return!1;let s=i+this.$anchorCell.nodeAfter.attrs.colspan,l=o+this.$headCell.nodeAfter.attrs.colspan;return Math.
max(s,l)==t.width}eq(e){return e instanceof pt&&e.$anchorCell.pos==this.$anchorCell.pos&&e.$headCell.pos==this.$headCell.pos}static rowSelection(e,t=e){let r=e.
node(-1),i=he.get(r),o=e.start(-1),s=i.findCell(e.pos-o),l=i.findCell(t.pos-o),a=e.node(0);return s.left<=l.left?(s.left>0&&(e=a.resolve(o+i.map[s.top*i.width])),
l.right<i.width&&(t=a.resolve(o+i.map[i.width*(l.top+1)-1]))):(l.left>0&&(t=a.resolve(o+i.map[l.top*i.width])),s.right<i.width&&(e=a.resolve(o+i.map[i.width*(s.
top+1)-1]))),new pt(e,t)}toJSON(){return{type:"cell",anchor:this.$anchorCell.pos,head:this.$headCell.pos}}static fromJSON(e,t){return new pt(e.resolve(t.anchor),
e.resolve(t.head))}static create(e,t,r=t){return new pt(e.resolve(t),e.resolve(r))}getBookmark(){return new ig(this.$anchorCell.pos,this.$headCell.pos)}};ae.prototype.
visible=!1;L.jsonID("cell",ae);var ig=class Eu{constructor(e,t){this.anchor=e,this.head=t}map(e){return new Eu(e.map(this.anchor),e.map(this.head))}resolve(e){let t=e.
resolve(this.anchor),r=e.resolve(this.head);return t.parent.type.spec.tableRole=="row"&&r.parent.type.spec.tableRole=="row"&&t.index()<t.parent.childCount&&r.index()<
r.parent.childCount&&Ss(t,r)?new ae(t,r):L.near(r,1)}};function og(n){if(!(n.selection instanceof ae))return null;let e=[];return n.selection.forEachCell((t,r)=>{
e.push($e.node(r,r+t.nodeSize,{class:"selectedCell"}))}),ye.create(n.doc,e)}function sg({$from:n,$to:e}){if(n.pos==e.pos||n.pos<e.pos-6)return!1;let t=n.pos,r=e.
pos,i=n.depth;for(;i>=0&&!(n.after(i+1)<n.end(i));i--,t++);for(let o=e.depth;o>=0&&!(e.before(o+1)>e.start(o));o--,r--);return t==r&&/row|table/.test(n.node(i).
type.spec.tableRole)}function lg({$from:n,$to:e}){let t,r;for(let i=n.depth;i>0;i--){let o=n.node(i);if(o.type.spec.tableRole==="cell"||o.type.spec.tableRole===
"header_cell"){t=o;break}}for(let i=e.depth;i>0;i--){let o=e.node(i);if(o.type.spec.tableRole==="cell"||o.type.spec.tableRole==="header_cell"){r=o;break}}return t!==
r&&e.parentOffset===0}function ag(n,e,t){let r=(e||n).selection,i=(e||n).doc,o,s;if(r instanceof B&&(s=r.node.type.spec.tableRole)){if(s=="cell"||s=="header_cel\
l")o=ae.create(i,r.from);else if(s=="row"){let l=i.resolve(r.from+1);o=ae.rowSelection(l,l)}else if(!t){let l=he.get(r.node),a=r.from+1,c=a+l.map[l.width*l.height-
1];o=ae.create(i,a+1,c)}}else r instanceof q&&sg(r)?o=q.create(i,r.from):r instanceof q&&lg(r)&&(o=q.create(i,r.$from.start(),r.$from.end()));return o&&(e||(e=n.
tr)).setSelection(o),e}var cg=new ct("fix-tables");function Tu(n,e,t,r){let i=n.childCount,o=e.childCount;e:for(let s=0,l=0;s<o;s++){let a=e.child(s);for(let c=l,
u=Math.min(i,s+3);c<u;c++)if(n.child(c)==a){l=c+1,t+=a.nodeSize;continue e}r(a,t),l<i&&n.child(l).sameMarkup(a)?Tu(n.child(l),a,t+1,r):a.nodesBetween(0,a.content.
size,r,t+1),t+=a.nodeSize}}function ug(n,e){let t,r=(i,o)=>{i.type.spec.tableRole=="table"&&(t=fg(n,i,o,t))};return e?e.doc!=n.doc&&Tu(e.doc,n.doc,0,r):n.doc.descendants(
r),t}function fg(n,e,t,r){let i=he.get(e);if(!i.problems)return r;r||(r=n.tr);let o=[];for(let a=0;a<i.height;a++)o.push(0);for(let a=0;a<i.problems.length;a++){
let c=i.problems[a];if(c.type=="collision"){let u=e.nodeAt(c.pos);if(!u)continue;let f=u.attrs;for(let h=0;h<f.rowspan;h++)o[c.row+h]+=c.n;r.setNodeMarkup(r.mapping.
map(t+1+c.pos),null,Gt(f,f.colspan-c.n,c.n))}else if(c.type=="missing")o[c.row]+=c.n;else if(c.type=="overlong_rowspan"){let u=e.nodeAt(c.pos);if(!u)continue;r.
setNodeMarkup(r.mapping.map(t+1+c.pos),null,{...u.attrs,rowspan:u.attrs.rowspan-c.n})}else if(c.type=="colwidth mismatch"){let u=e.nodeAt(c.pos);if(!u)continue;
r.setNodeMarkup(r.mapping.map(t+1+c.pos),null,{...u.attrs,colwidth:c.colwidth})}else if(c.type=="zero_sized"){let u=r.mapping.map(t);r.delete(u,u+e.nodeSize)}}let s,
l;for(let a=0;a<o.length;a++)o[a]&&(s==null&&(s=a),l=a);for(let a=0,c=t+1;a<i.height;a++){let u=e.child(a),f=c+u.nodeSize,h=o[a];if(h>0){let p="cell";u.firstChild&&
(p=u.firstChild.type.spec.tableRole);let d=[];for(let b=0;b<h;b++){let g=ze(n.schema)[p].createAndFill();g&&d.push(g)}let m=(a==0||s==a-1)&&l==a?c+1:f-1;r.insert(
r.mapping.map(m),d)}c=f}return r.setMeta(cg,{fixTables:!0})}function Tn(n){let e=n.selection,t=ws(n),r=t.node(-1),i=t.start(-1),o=he.get(r);return{...e instanceof ae?o.rectBetween(e.$anchorCell.pos-i,e.$headCell.pos-i):o.
findCell(t.pos-i),tableStart:i,map:o,table:r}}function hg(n,{map:e,tableStart:t,table:r},i){let o=i>0?-1:0;rg(e,r,i+o)&&(o=i==0||i==e.width?null:0);for(let s=0;s<
e.height;s++){let l=s*e.width+i;if(i>0&&i<e.width&&e.map[l-1]==e.map[l]){let a=e.map[l],c=r.nodeAt(a);n.setNodeMarkup(n.mapping.map(t+a),null,ng(c.attrs,i-e.colCount(
a))),s+=c.attrs.rowspan-1}else{let a=o==null?ze(r.type.schema).cell:r.nodeAt(e.map[l+o]).type,c=e.positionAt(s,i,r);n.insert(n.mapping.map(t+c),a.createAndFill())}}
return n}function Nu(n,e){if(!_e(n))return!1;if(e){let t=Tn(n);e(hg(n.tr,t,t.right))}return!0}function pg(n,{map:e,table:t,tableStart:r},i){let o=n.mapping.maps.length;for(let s=0;s<
e.height;){let l=s*e.width+i,a=e.map[l],c=t.nodeAt(a),u=c.attrs;if(i>0&&e.map[l-1]==a||i<e.width-1&&e.map[l+1]==a)n.setNodeMarkup(n.mapping.slice(o).map(r+a),null,
Gt(u,i-e.colCount(a)));else{let f=n.mapping.slice(o).map(r+a);n.delete(f,f+c.nodeSize)}s+=u.rowspan}}function Du(n,e){if(!_e(n))return!1;if(e){let t=Tn(n),r=n.tr;
if(t.left==0&&t.right==t.map.width)return!1;for(let i=t.right-1;pg(r,t,i),i!=t.left;i--){let o=t.tableStart?r.doc.nodeAt(t.tableStart-1):r.doc;if(!o)throw new RangeError(
"No table found");t.table=o,t.map=he.get(o)}e(r)}return!0}function dg(n,e,t){var r;let i=ze(e.type.schema).header_cell;for(let o=0;o<n.width;o++)if(((r=e.nodeAt(
n.map[o+t*n.width]))===null||r===void 0?void 0:r.type)!=i)return!1;return!0}function mg(n,{map:e,tableStart:t,table:r},i){let o=t;for(let c=0;c<i;c++)o+=r.child(
c).nodeSize;let s=[],l=i>0?-1:0;dg(e,r,i+l)&&(l=i==0||i==e.height?null:0);for(let c=0,u=e.width*i;c<e.width;c++,u++)if(i>0&&i<e.height&&e.map[u]==e.map[u-e.width]){
let f=e.map[u],h=r.nodeAt(f).attrs;n.setNodeMarkup(t+f,null,{...h,rowspan:h.rowspan+1}),c+=h.colspan-1}else{var a;let f=l==null?ze(r.type.schema).cell:(a=r.nodeAt(
e.map[u+l*e.width]))===null||a===void 0?void 0:a.type,h=f?.createAndFill();h&&s.push(h)}return n.insert(o,ze(r.type.schema).row.create(null,s)),n}function Ou(n,e){if(!_e(n))return!1;if(e){let t=Tn(n);e(mg(n.tr,t,t.bottom))}return!0}function gg(n,{map:e,table:t,tableStart:r},i){let o=0;for(let c=0;c<i;c++)
o+=t.child(c).nodeSize;let s=o+t.child(i).nodeSize,l=n.mapping.maps.length;n.delete(o+r,s+r);let a=new Set;for(let c=0,u=i*e.width;c<e.width;c++,u++){let f=e.map[u];
if(!a.has(f)){if(a.add(f),i>0&&f==e.map[u-e.width]){let h=t.nodeAt(f).attrs;n.setNodeMarkup(n.mapping.slice(l).map(f+r),null,{...h,rowspan:h.rowspan-1}),c+=h.colspan-
1}else if(i<e.height&&f==e.map[u+e.width]){let h=t.nodeAt(f),p=h.attrs,d=h.type.create({...p,rowspan:h.attrs.rowspan-1},h.content),m=e.positionAt(i+1,c,t);n.insert(
n.mapping.slice(l).map(r+m),d),c+=p.colspan-1}}}}function Iu(n,e){if(!_e(n))return!1;if(e){let t=Tn(n),r=n.tr;if(t.top==0&&t.bottom==t.map.height)return!1;for(let i=t.
bottom-1;gg(r,t,i),i!=t.top;i--){let o=t.tableStart?r.doc.nodeAt(t.tableStart-1):r.doc;if(!o)throw new RangeError("No table found");t.table=o,t.map=he.get(t.table)}
e(r)}return!0}function bg(n){return function(e,t){if(!_e(e))return!1;if(t){let r=ze(e.schema),i=Tn(e),o=e.tr,s=i.map.cellsInRect(n=="column"?{left:i.left,top:0,right:i.right,
bottom:i.map.height}:n=="row"?{left:0,top:i.top,right:i.map.width,bottom:i.bottom}:i),l=s.map(a=>i.table.nodeAt(a));for(let a=0;a<s.length;a++)l[a].type==r.header_cell&&
o.setNodeMarkup(i.tableStart+s[a],r.cell,l[a].attrs);if(o.steps.length===0)for(let a=0;a<s.length;a++)o.setNodeMarkup(i.tableStart+s[a],r.header_cell,l[a].attrs);
t(o)}return!0}}function yu(n,e,t){let r=e.map.cellsInRect({left:0,top:0,right:n=="row"?e.map.width:1,bottom:n=="column"?e.map.height:1});for(let i=0;i<r.length;i++){
let o=e.table.nodeAt(r[i]);if(o&&o.type!==t.header_cell)return!1}return!0}function Cs(n,e){return e=e||{useDeprecatedLogic:!1},e.useDeprecatedLogic?bg(n):function(t,r){
if(!_e(t))return!1;if(r){let i=ze(t.schema),o=Tn(t),s=t.tr,l=yu("row",o,i),a=yu("column",o,i),c=(n==="column"?l:n==="row"&&a)?1:0,u=n=="column"?{left:0,top:c,right:1,
bottom:o.map.height}:n=="row"?{left:c,top:0,right:o.map.width,bottom:1}:o,f=n=="column"?a?i.cell:i.header_cell:n=="row"?l?i.cell:i.header_cell:i.cell;o.map.cellsInRect(
u).forEach(h=>{let p=h+o.tableStart,d=s.doc.nodeAt(p);d&&s.setNodeMarkup(p,f,d.attrs)}),r(s)}return!0}}var S1=Cs("row",{useDeprecatedLogic:!0}),C1=Cs("column",{
useDeprecatedLogic:!0}),M1=Cs("cell",{useDeprecatedLogic:!0});function xg(n,e){if(e<0){let t=n.nodeBefore;if(t)return n.pos-t.nodeSize;for(let r=n.index(-1)-1,i=n.
before();r>=0;r--){let o=n.node(-1).child(r),s=o.lastChild;if(s)return i-1-s.nodeSize;i-=o.nodeSize}}else{if(n.index()<n.parent.childCount-1)return n.pos+n.nodeAfter.
nodeSize;let t=n.node(-1);for(let r=n.indexAfter(-1),i=n.after();r<t.childCount;r++){let o=t.child(r);if(o.childCount)return i+1;i+=o.nodeSize}}return null}function vu(n){
return function(e,t){if(!_e(e))return!1;let r=xg(ws(e),n);if(r==null)return!1;if(t){let i=e.doc.resolve(r);t(e.tr.setSelection(q.between(i,tg(i))).scrollIntoView())}
return!0}}function Ru(n,e){let t=n.selection.$anchor;for(let r=t.depth;r>0;r--)if(t.node(r).type.spec.tableRole=="table")return e&&e(n.tr.delete(t.before(r),t.after(
r)).scrollIntoView()),!0;return!1}function Ti(n,e){let t=n.selection;if(!(t instanceof ae))return!1;if(e){let r=n.tr,i=ze(n.schema).cell.createAndFill().content;
t.forEachCell((o,s)=>{o.content.eq(i)||r.replace(r.mapping.map(s+1),r.mapping.map(s+o.nodeSize-1),new N(i,0,0))}),r.docChanged&&e(r)}return!0}function kg(n){if(n.size===0)return null;let{content:e,openStart:t,openEnd:r}=n;for(;e.childCount==1&&(t>0&&r>0||e.child(0).type.spec.tableRole=="table");)t--,r--,
e=e.child(0).content;let i=e.child(0),o=i.type.spec.tableRole,s=i.type.schema,l=[];if(o=="row")for(let a=0;a<e.childCount;a++){let c=e.child(a).content,u=a?0:Math.
max(0,t-1),f=a<e.childCount-1?0:Math.max(0,r-1);(u||f)&&(c=ys(ze(s).row,new N(c,u,f)).content),l.push(c)}else if(o=="cell"||o=="header_cell")l.push(t||r?ys(ze(s).
row,new N(e,t,r)).content:e);else return null;return yg(s,l)}function yg(n,e){let t=[];for(let i=0;i<e.length;i++){let o=e[i];for(let s=o.childCount-1;s>=0;s--){
let{rowspan:l,colspan:a}=o.child(s).attrs;for(let c=i;c<i+l;c++)t[c]=(t[c]||0)+a}}let r=0;for(let i=0;i<t.length;i++)r=Math.max(r,t[i]);for(let i=0;i<t.length;i++)
if(i>=e.length&&e.push(A.empty),t[i]<r){let o=ze(n).cell.createAndFill(),s=[];for(let l=t[i];l<r;l++)s.push(o);e[i]=e[i].append(A.from(s))}return{height:e.length,
width:r,rows:e}}function ys(n,e){let t=n.createAndFill();return new mn(t).replace(0,t.content.size,e).doc}function wg({width:n,height:e,rows:t},r,i){if(n!=r){let o=[],
s=[];for(let l=0;l<t.length;l++){let a=t[l],c=[];for(let u=o[l]||0,f=0;u<r;f++){let h=a.child(f%a.childCount);u+h.attrs.colspan>r&&(h=h.type.createChecked(Gt(h.
attrs,h.attrs.colspan,u+h.attrs.colspan-r),h.content)),c.push(h),u+=h.attrs.colspan;for(let p=1;p<h.attrs.rowspan;p++)o[l+p]=(o[l+p]||0)+h.attrs.colspan}s.push(
A.from(c))}t=s,n=r}if(e!=i){let o=[];for(let s=0,l=0;s<i;s++,l++){let a=[],c=t[l%e];for(let u=0;u<c.childCount;u++){let f=c.child(u);s+f.attrs.rowspan>i&&(f=f.type.
create({...f.attrs,rowspan:Math.max(1,i-f.attrs.rowspan)},f.content)),a.push(f)}o.push(A.from(a))}t=o,e=i}return{width:n,height:e,rows:t}}function Sg(n,e,t,r,i,o,s){
let l=n.doc.type.schema,a=ze(l),c,u;if(i>e.width)for(let f=0,h=0;f<e.height;f++){let p=t.child(f);h+=p.nodeSize;let d=[],m;p.lastChild==null||p.lastChild.type==
a.cell?m=c||(c=a.cell.createAndFill()):m=u||(u=a.header_cell.createAndFill());for(let b=e.width;b<i;b++)d.push(m);n.insert(n.mapping.slice(s).map(h-1+r),d)}if(o>
e.height){let f=[];for(let d=0,m=(e.height-1)*e.width;d<Math.max(e.width,i);d++){let b=d>=e.width?!1:t.nodeAt(e.map[m+d]).type==a.header_cell;f.push(b?u||(u=a.header_cell.
createAndFill()):c||(c=a.cell.createAndFill()))}let h=a.row.create(null,A.from(f)),p=[];for(let d=e.height;d<o;d++)p.push(h);n.insert(n.mapping.slice(s).map(r+t.
nodeSize-2),p)}return!!(c||u)}function wu(n,e,t,r,i,o,s,l){if(s==0||s==e.height)return!1;let a=!1;for(let c=i;c<o;c++){let u=s*e.width+c,f=e.map[u];if(e.map[u-e.
width]==f){a=!0;let h=t.nodeAt(f),{top:p,left:d}=e.findCell(f);n.setNodeMarkup(n.mapping.slice(l).map(f+r),null,{...h.attrs,rowspan:s-p}),n.insert(n.mapping.slice(
l).map(e.positionAt(s,d,t)),h.type.createAndFill({...h.attrs,rowspan:p+h.attrs.rowspan-s})),c+=h.attrs.colspan-1}}return a}function Su(n,e,t,r,i,o,s,l){if(s==0||
s==e.width)return!1;let a=!1;for(let c=i;c<o;c++){let u=c*e.width+s,f=e.map[u];if(e.map[u-1]==f){a=!0;let h=t.nodeAt(f),p=e.colCount(f),d=n.mapping.slice(l).map(
f+r);n.setNodeMarkup(d,null,Gt(h.attrs,s-p,h.attrs.colspan-(s-p))),n.insert(d+h.nodeSize,h.type.createAndFill(Gt(h.attrs,0,s-p))),c+=h.attrs.rowspan-1}}return a}
function Cu(n,e,t,r,i){let o=t?n.doc.nodeAt(t-1):n.doc;if(!o)throw new Error("No table found");let s=he.get(o),{top:l,left:a}=r,c=a+i.width,u=l+i.height,f=n.tr,
h=0;function p(){if(o=t?f.doc.nodeAt(t-1):f.doc,!o)throw new Error("No table found");s=he.get(o),h=f.mapping.maps.length}Sg(f,s,o,t,c,u,h)&&p(),wu(f,s,o,t,a,c,l,
h)&&p(),wu(f,s,o,t,a,c,u,h)&&p(),Su(f,s,o,t,l,u,a,h)&&p(),Su(f,s,o,t,l,u,c,h)&&p();for(let d=l;d<u;d++){let m=s.positionAt(d,a,o),b=s.positionAt(d,c,o);f.replace(
f.mapping.slice(h).map(m+t),f.mapping.slice(h).map(b+t),new N(i.rows[d-l],0,0))}p(),f.setSelection(new ae(f.doc.resolve(t+s.positionAt(l,a,o)),f.doc.resolve(t+s.
positionAt(u-1,c-1,o)))),e(f)}var Cg=fr({ArrowLeft:Ni("horiz",-1),ArrowRight:Ni("horiz",1),ArrowUp:Ni("vert",-1),ArrowDown:Ni("vert",1),"Shift-ArrowLeft":Di("ho\
riz",-1),"Shift-ArrowRight":Di("horiz",1),"Shift-ArrowUp":Di("vert",-1),"Shift-ArrowDown":Di("vert",1),Backspace:Ti,"Mod-Backspace":Ti,Delete:Ti,"Mod-Delete":Ti});
function Oi(n,e,t){return t.eq(n.selection)?!1:(e&&e(n.tr.setSelection(t).scrollIntoView()),!0)}function Ni(n,e){return(t,r,i)=>{if(!i)return!1;let o=t.selection;
if(o instanceof ae)return Oi(t,r,L.near(o.$headCell,e));if(n!="horiz"&&!o.empty)return!1;let s=zu(i,n,e);if(s==null)return!1;if(n=="horiz")return Oi(t,r,L.near(
t.doc.resolve(o.head+e),e));{let l=t.doc.resolve(s),a=Au(l,n,e),c;return a?c=L.near(a,1):e<0?c=L.near(t.doc.resolve(l.before(-1)),-1):c=L.near(t.doc.resolve(l.after(
-1)),1),Oi(t,r,c)}}}function Di(n,e){return(t,r,i)=>{if(!i)return!1;let o=t.selection,s;if(o instanceof ae)s=o;else{let a=zu(i,n,e);if(a==null)return!1;s=new ae(
t.doc.resolve(a))}let l=Au(s.$headCell,n,e);return l?Oi(t,r,new ae(s.$anchorCell,l)):!1}}function Mg(n,e){let t=n.state.doc,r=Tr(t.resolve(e));return r?(n.dispatch(
n.state.tr.setSelection(new ae(r))),!0):!1}function Ag(n,e,t){if(!_e(n.state))return!1;let r=kg(t),i=n.state.selection;if(i instanceof ae){r||(r={width:1,height:1,
rows:[A.from(ys(ze(n.state.schema).cell,t))]});let o=i.$anchorCell.node(-1),s=i.$anchorCell.start(-1),l=he.get(o).rectBetween(i.$anchorCell.pos-s,i.$headCell.pos-
s);return r=wg(r,l.right-l.left,l.bottom-l.top),Cu(n.state,n.dispatch,s,l,r),!0}else if(r){let o=ws(n.state),s=o.start(-1);return Cu(n.state,n.dispatch,s,he.get(
o.node(-1)).findCell(o.pos-s),r),!0}else return!1}function Eg(n,e){var t;if(e.button!=0||e.ctrlKey||e.metaKey)return;let r=Mu(n,e.target),i;if(e.shiftKey&&n.state.
selection instanceof ae)o(n.state.selection.$anchorCell,e),e.preventDefault();else if(e.shiftKey&&r&&(i=Tr(n.state.selection.$anchor))!=null&&((t=bs(n,e))===null||
t===void 0?void 0:t.pos)!=i.pos)o(i,e),e.preventDefault();else if(!r)return;function o(a,c){let u=bs(n,c),f=Nt.getState(n.state)==null;if(!u||!Ss(a,u))if(f)u=a;else
return;let h=new ae(a,u);if(f||!n.state.selection.eq(h)){let p=n.state.tr.setSelection(h);f&&p.setMeta(Nt,a.pos),n.dispatch(p)}}function s(){n.root.removeEventListener(
"mouseup",s),n.root.removeEventListener("dragstart",s),n.root.removeEventListener("mousemove",l),Nt.getState(n.state)!=null&&n.dispatch(n.state.tr.setMeta(Nt,-1))}
function l(a){let c=a,u=Nt.getState(n.state),f;if(u!=null)f=n.state.doc.resolve(u);else if(Mu(n,c.target)!=r&&(f=bs(n,e),!f))return s();f&&o(f,c)}n.root.addEventListener(
"mouseup",s),n.root.addEventListener("dragstart",s),n.root.addEventListener("mousemove",l)}function zu(n,e,t){if(!(n.state.selection instanceof q))return null;let{
$head:r}=n.state.selection;for(let i=r.depth-1;i>=0;i--){let o=r.node(i);if((t<0?r.index(i):r.indexAfter(i))!=(t<0?0:o.childCount))return null;if(o.type.spec.tableRole==
"cell"||o.type.spec.tableRole=="header_cell"){let s=r.before(i),l=e=="vert"?t>0?"down":"up":t>0?"right":"left";return n.endOfTextblock(l)?s:null}}return null}function Mu(n,e){
for(;e&&e!=n.dom;e=e.parentNode)if(e.nodeName=="TD"||e.nodeName=="TH")return e;return null}function bs(n,e){let t=n.posAtCoords({left:e.clientX,top:e.clientY});
if(!t)return null;let{inside:r,pos:i}=t;return r>=0&&Tr(n.state.doc.resolve(r))||Tr(n.state.doc.resolve(i))}var A1=new ct("tableColumnResizing");function Lu({allowTableNodeSelection:n=!1}={}){return new ge({key:Nt,state:{init(){return null},apply(e,t){let r=e.getMeta(Nt);if(r!=null)return r==-1?null:r;if(t==
null||!e.docChanged)return t;let{deleted:i,pos:o}=e.mapping.mapResult(t);return i?null:o}},props:{decorations:og,handleDOMEvents:{mousedown:Eg},createSelectionBetween(e){
return Nt.getState(e.state)!=null?e.state.selection:null},handleTripleClick:Mg,handleKeyDown:Cg,handlePaste:Ag},appendTransaction(e,t,r){return ag(r,ug(r,t),n)}})}var Tg="script, style, meta, link, title, head, xml, template, iframe, object, embed, video, audio, canvas, svg, math, form, button, input, select, textarea, no\
script, img, picture, colgroup, col, caption",Ms=new Set(["P","DIV","SECTION","ARTICLE","MAIN","ASIDE","HEADER","FOOTER","NAV","FIGURE","FIGCAPTION","ADDRESS","\
H1","H2","H3","H4","H5","H6","UL","OL","LI","TABLE","BLOCKQUOTE","DL","DT","DD","HR","PRE","CENTER","DETAILS","SUMMARY","TBODY","THEAD","TFOOT","TR","TD","TH"]);
function Bu(n){if(n.includes("data-pm-slice"))return n;let e=new DOMParser().parseFromString(Ng(n),"text/html"),t=document.implementation.createHTMLDocument("");
return new As(e,t).html()}function Ng(n){return n.replace(/<style\b[^]*?<\/style\s*>/gi,"").replace(/<[a-z][^\s>]*(?:"[^"]*"|'[^']*'|[^'">])*>/gi,e=>e.replace(/("[^"]*"|'[^']*')|([\s"'/])(style|on[a-z]+)(?=\s*=)/gi,
(t,r,i,o)=>r?t:`${i}data-${o}`))}function Es(n){return n.split(/(?:\r\n?|\n)+/).map(e=>Fu(e).trim()).filter(e=>e!=="")}function Fu(n){return n.replace(/[\u00ad\u200b\u2060\ufeff]/g,
"").replace(/[ \t\r\n\f]*[\u00a0\u202f][ \t\r\n\f\u00a0\u202f]+|[ \t\r\n\f]+[\u00a0\u202f]/g,(e,t,r)=>{let i=e.includes(" ")?" ":" ";return/[:;!?»%€]/.test(
r[t+e.length]??"")||r[t-1]==="«"?i:" "}).replace(/[ \t\r\n\f]+/g," ")}var As=class{constructor(e,t){this.page=t,this.body=e.body,this.notes=[];for(let r of[...this.
body.querySelectorAll(Tg)])r.remove();for(let r of[...this.body.querySelectorAll("*")])r.tagName.includes(":")&&!r.textContent.trim()&&r.remove();for(let r of[...this.
body.querySelectorAll("[data-style]")])/(?:^|;)\s*(?:display:\s*none|mso-hide:\s*all)/i.test(r.getAttribute("data-style"))&&r.remove();for(let r of this.body.querySelectorAll(
'[data-style*="mso-spacerun"]'))r.textContent=" ";this.first=this.body.querySelector("h1, p.MsoTitle")?1:0,this.#n(),this.#e();for(let r of[...this.body.querySelectorAll(
"ul > ul, ul > ol, ol > ul, ol > ol")]){let i=r.previousElementSibling;i?.tagName==="LI"&&i.append(r)}}html(){let e=this.page.createElement("div");return e.append(
...this.blocks(this.body),...this.notes),e.innerHTML}el(e,t,r){let i=this.page.createElement(e);for(let[o,s]of Object.entries(t))i.setAttribute(o,s);return i.append(
...r),i}#n(){for(let e of[...this.body.querySelectorAll('a[href^="#_ftn"], a[href^="#_edn"], a[href^="#sdfootnote"], a[href^="#ftnt"]')]){let t=e.getAttribute("\
href").slice(1);if(/ref|anc|sym$/.test(t)&&!/\dsym$/.test(t))continue;let r=this.body.querySelector(`[id="${CSS.escape(t)}"], [name="${CSS.escape(t)}"], [id="${CSS.
escape(t.replace(/^_/,""))}"]`),i=r?.closest('div[data-style*="footnote"], div[data-style*="endnote"], div[id^="sdfootnote"], div[id^="ftn"], div[id^="edn"]')??
r?.closest("p, div");if(!i||i.contains(e))continue;let o=String(this.notes.length+1);for(let l of i.querySelectorAll('a[href^="#_ftnref"], a[href^="#_ednref"], \
a[href^="#sdfootnote"], a[href^="#ftnt_ref"]'))l.remove();for(let l of i.querySelectorAll("a[name]"))(!l.hasAttribute("href")||l.getAttribute("href").startsWith(
"#"))&&l.remove();this.notes.push(this.el("aside",{"data-note":o},this.blocks(i))),i.remove(),(e.closest("sup")??e).replaceWith(this.el("span",{"data-chip":`[^${o}\
]`},[]))}for(let e of[...this.body.querySelectorAll('[data-style*="footnote-list"], [data-style*="endnote-list"]')])e.remove()}#e(){let e=[];for(let t of[...this.
body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]){let r=/mso-list:\s*l(\d+)\s+level(\d+)/i.exec(t.getAttribute("data-style")??"");if(!r||t.closest("li")){e=[];
continue}let i=[...t.querySelectorAll("span")].filter(u=>/mso-list:\s*Ignore/i.test(u.getAttribute("data-style")??"")),o=i.map(u=>u.textContent).join("").replace(
/\s/g,"");for(let u of i)u.remove();let s=Number(r[2]),l=/^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]?$/i.test(o)&&!/^o$/.test(o)?"ol":"ul";if(e.length&&t.previousElementSibling!==
e[0].list&&(e=[]),e=e.filter(u=>u.level<=s),e.length&&e.at(-1).level===s&&(e.at(-1).kind!==l||e.at(-1).of!==r[1])&&e.pop(),!e.length||e.at(-1).level<s){let u=this.
body.ownerDocument.createElement(l);e.length?e.at(-1).list.lastElementChild.append(u):t.before(u),e.push({level:s,kind:l,of:r[1],list:u})}let a=this.body.ownerDocument.
createElement("li"),c=this.body.ownerDocument.createElement("p");c.append(...t.childNodes),a.append(c),e.at(-1).list.append(a),t.remove()}}blocks(e){let t=[],r=[],
i=()=>{t.push(...this.paragraphs(r)),r=[]};for(let o of e.childNodes){let s=o.nodeType===1?o.tagName:"";if(!(o.nodeType!==1&&o.nodeType!==3)){if(!Ms.has(s)&&!(o.
nodeType===1&&Og(o))){r.push(o);continue}i(),t.push(...this.block(o,s))}}return i(),Dg(t)}block(e,t){let r=e.getAttribute("role")==="heading"?Number(e.getAttribute(
"aria-level")):0;if(r)return this.block(this.el(`h${Math.min(6,Math.max(1,r))}`,{},[...e.childNodes]),`H${r}`);if(/^H[1-6]$/.test(t)||t==="P"&&e.classList.contains(
"MsoTitle")){let i=Math.min(6,Math.max(2,(t==="P"?1:Number(t[1]))+this.first)),o=this.line([...e.childNodes],{plain:!0});return o.length?[this.el(`h${i}`,{},o)]:
[]}switch(t){case"UL":case"OL":{let i=[...e.children].flatMap(s=>this.item(s)),o=t==="OL"&&e.getAttribute("start")>1?{start:e.getAttribute("start")}:{};return i.
length?[this.el(t,o,i)]:[]}case"LI":return[this.el("ul",{},this.item(e))];case"TABLE":return this.table(e);case"BLOCKQUOTE":{let i=this.blocks(e).map(o=>/^(?:P|UL|OL|BLOCKQUOTE)$/.
test(o.tagName)?o:this.el("p",{},[...o.childNodes]));return i.length?[this.el("blockquote",{},i)]:[]}case"HR":return[this.el("hr",{},[])];case"PRE":return Es(e.
textContent).map(i=>this.el("p",{},[i]));case"DL":{let i=[...e.querySelectorAll("dt, dd")].map(o=>this.el(o.tagName,{},this.line([...o.childNodes])));return i.length?
[this.el("dl",{},i)]:[]}default:return this.blocks(e)}}item(e){if(e.tagName==="UL"||e.tagName==="OL")return this.block(e,e.tagName).flatMap(o=>[...o.children]);
let t=this.blocks(e).map(o=>/^(?:P|UL|OL|BLOCKQUOTE)$/.test(o.tagName)?o:this.el("p",{},[...o.childNodes]));if(!t.length)return[];t[0].tagName!=="P"&&t.unshift(
this.el("p",{},[]));let r=/^\s*[☐☑☒]\s*/.exec(t[0].textContent),i={};return e.dataset.ariaLevel>1&&(i["data-level"]=e.dataset.ariaLevel),r&&t[0].firstChild.
nodeType===3&&(i["data-box"]="false",t[0].firstChild.data=t[0].firstChild.data.replace(/^\s*[☐☑☒]\s*/,"")),[this.el("li",i,t)]}table(e){let t=[...e.rows].
filter(i=>i.closest("table")===e).map(i=>[...i.cells].flatMap(o=>[this.line([...o.childNodes],{plain:i===e.rows[0]}),...Array.from({length:Math.min(40,o.colSpan)-
1},()=>[])])).filter(i=>i.some(o=>o.length));if(!t.length)return[];let r=Math.max(...t.map(i=>i.length));return r===1&&t.length===1?this.blocks(e.rows[0].cells[0]??
e):[this.el("table",{},t.map((i,o)=>this.el("tr",{},Array.from({length:r},(s,l)=>this.el(o?"td":"th",{},i[l]??[])))))]}paragraphs(e){let t=[],r=[],i=()=>{let s=this.
trimmed(r);s.length&&t.push(this.el("p",{},s)),r=[]},o=e.flatMap(s=>this.phrase(s,[]));return o.forEach((s,l)=>{let a=o.slice(l+1).find(c=>c.nodeType!==3||c.data.
trim()!=="");dt(s)&&dt(a)?i():dt(s)&&!r.length||r.push(s)}),i(),t}line(e,{plain:t=!1}={}){let r=e.flatMap(i=>this.phrase(i,t?["strong"]:[],!0)).map(i=>dt(i)?this.
page.createTextNode(" "):i);return this.trimmed(r)}trimmed(e){let t=[],r=l=>{l.nodeType===3||dt(l)||l.dataset?.chip?t.push(l):l.childNodes.forEach(r)};e.forEach(
r);let i=!0,o=null;for(let l of t){if(l.nodeType!==3){dt(l)&&o&&(o.data=o.data.replace(/ +$/,"")),i=dt(l),o=null;continue}i&&(l.data=l.data.replace(/^ +/,"")),l.
data!==""&&(i=l.data.endsWith(" "),o=l)}o&&(o.data=o.data.replace(/[ \u00a0\u202f]+$/,""));let s=e.filter(l=>dt(l)||l.dataset?.chip||l.querySelector?.("[data-ch\
ip]")||l.textContent!=="");for(;s.length&&dt(s.at(-1));)s.pop();return s.some(l=>l.dataset?.chip||l.querySelector?.("[data-chip]")||l.textContent.trim()!=="")?s:
[]}phrase(e,t,r=!1){if(e.nodeType===3)return[this.page.createTextNode(Fu(e.data))];if(e.nodeType!==1)return[];if(e.tagName==="BR")return[this.page.createElement(
"br")];if(e.dataset.chip)return[this.el("span",{"data-chip":e.dataset.chip},[])];let i=Ig(e),o=[...e.childNodes].flatMap(a=>this.phrase(a,[...t,...i],r));r&&Ms.
has(e.tagName)&&o.length&&o.push(this.page.createTextNode(" "));let s=e.tagName==="A"?vg(e.getAttribute("href")??""):null,l=o;for(let a of i.filter(c=>!t.includes(
c)))l=l.some(c=>c.textContent.trim()!=="")?[this.el(a,{},l)]:l;return s&&l.some(a=>a.textContent.trim()!=="")?[this.el("a",{"data-href":s},l)]:l}};function Dg(n){
let e=[];for(let t of n){let r=e.at(-1),i=Number(t.firstElementChild?.dataset.level??1);if(t.tagName==="UL"||t.tagName==="OL"){let o=r;for(let l=1;l<i&&/^[UO]L$/.
test(o?.tagName);l+=1){let a=o.lastElementChild.lastElementChild;if(/^[UO]L$/.test(a.tagName))o=a;else if(l===i-1){o.lastElementChild.append(t);break}}if(t.parentNode)
continue;let s=t.tagName==="UL"||Number(t.getAttribute("start")??1)>1;if(o?.tagName===t.tagName&&s){o.append(...t.childNodes);continue}}e.push(t)}return e}function dt(n){
return n?.nodeType===1&&n.tagName==="BR"}function Og(n){return[...n.querySelectorAll("*")].some(e=>Ms.has(e.tagName))}function Ig(n){let e=n.getAttribute("data-\
style")??"",[t,r]=[new Set,new Set],i={B:"strong",STRONG:"strong",I:"em",EM:"em",CITE:"em",S:"del",STRIKE:"del",DEL:"del",CODE:"code",KBD:"code",SAMP:"code",TT:"\
code"};i[n.tagName]&&t.add(i[n.tagName]);let o=/(?:^|;)\s*font-weight:\s*(\w+)/i.exec(e)?.[1];o&&(/^(?:bold|bolder|[6-9]00)$/i.test(o)?t:r).add("strong");let s=/(?:^|;)\s*font-style:\s*(\w+)/i.
exec(e)?.[1];s&&(/^(?:italic|oblique)$/i.test(s)?t:r).add("em"),/text-decoration(?:-line)?:[^;]*line-through/i.test(e)&&t.add("del");for(let l of r)t.delete(l);
return[...t]}function vg(n){let e=/^https?:\/\/www\.google\.[a-z.]+\/url\?(.*)$/.exec(n),t=e?new URLSearchParams(e[1]).get("q")??n:n;return/^mailto:/i.test(t)?t.
replace(/\?.*$/,""):/^tel:/i.test(t)?t.replace(/%20|[\s\u00a0.]/g,""):/^https?:\/\/[^\s]+$/i.test(t)?t:null}var qu=(n,e)=>n.selection.empty?!1:(e&&e(n.tr.deleteSelection().scrollIntoView()),!0);function Rg(n,e){let{$cursor:t}=n.selection;return!t||(e?!e.endOfTextblock(
"backward",n):t.parentOffset>0)?null:t}var zg=(n,e,t)=>{let r=Rg(n,t);if(!r)return!1;let i=Vu(r);if(!i){let s=r.blockRange(),l=s&&gn(s);return l==null?!1:(e&&e(
n.tr.lift(s,l).scrollIntoView()),!0)}let o=i.nodeBefore;if(_u(n,i,e,-1))return!0;if(r.parent.content.size==0&&(Nn(o,"end")||B.isSelectable(o)))for(let s=r.depth;;s--){
let l=si(n.doc,r.before(s),r.after(s),N.empty);if(l&&l.slice.size<l.to-l.from){if(e){let a=n.tr.step(l);a.setSelection(Nn(o,"end")?L.findFrom(a.doc.resolve(a.mapping.
map(i.pos,-1)),-1):B.create(a.doc,i.pos-o.nodeSize)),e(a.scrollIntoView())}return!0}if(s==1||r.node(s-1).childCount>1)break}return o.isAtom&&i.depth==r.depth-1?
(e&&e(n.tr.delete(i.pos-o.nodeSize,i.pos).scrollIntoView()),!0):!1};function Nn(n,e,t=!1){for(let r=n;r;r=e=="start"?r.firstChild:r.lastChild){if(r.isTextblock)return!0;if(t&&r.childCount!=1)return!1}return!1}var Lg=(n,e,t)=>{let{
$head:r,empty:i}=n.selection,o=r;if(!i)return!1;if(r.parent.isTextblock){if(t?!t.endOfTextblock("backward",n):r.parentOffset>0)return!1;o=Vu(r)}let s=o&&o.nodeBefore;
return!s||!B.isSelectable(s)?!1:(e&&e(n.tr.setSelection(B.create(n.doc,o.pos-s.nodeSize)).scrollIntoView()),!0)};function Vu(n){if(!n.parent.type.spec.isolating)
for(let e=n.depth-1;e>=0;e--){if(n.index(e)>0)return n.doc.resolve(n.before(e+1));if(n.node(e).type.spec.isolating)break}return null}function Bg(n,e){let{$cursor:t}=n.
selection;return!t||(e?!e.endOfTextblock("forward",n):t.parentOffset<t.parent.content.size)?null:t}var Fg=(n,e,t)=>{let r=Bg(n,t);if(!r)return!1;let i=$u(r);if(!i)
return!1;let o=i.nodeAfter;if(_u(n,i,e,1))return!0;if(r.parent.content.size==0&&(Nn(o,"start")||B.isSelectable(o))){let s=si(n.doc,r.before(),r.after(),N.empty);
if(s&&s.slice.size<s.to-s.from){if(e){let l=n.tr.step(s);l.setSelection(Nn(o,"start")?L.findFrom(l.doc.resolve(l.mapping.map(i.pos)),1):B.create(l.doc,l.mapping.
map(i.pos))),e(l.scrollIntoView())}return!0}}return o.isAtom&&i.depth==r.depth-1?(e&&e(n.tr.delete(i.pos,i.pos+o.nodeSize).scrollIntoView()),!0):!1},Pg=(n,e,t)=>{
let{$head:r,empty:i}=n.selection,o=r;if(!i)return!1;if(r.parent.isTextblock){if(t?!t.endOfTextblock("forward",n):r.parentOffset<r.parent.content.size)return!1;o=
$u(r)}let s=o&&o.nodeAfter;return!s||!B.isSelectable(s)?!1:(e&&e(n.tr.setSelection(B.create(n.doc,o.pos)).scrollIntoView()),!0)};function $u(n){if(!n.parent.type.
spec.isolating)for(let e=n.depth-1;e>=0;e--){let t=n.node(e);if(n.index(e)+1<t.childCount)return n.doc.resolve(n.after(e+1));if(t.type.spec.isolating)break}return null}var qg=(n,e)=>{let{$head:t,$anchor:r}=n.selection;return!t.parent.type.spec.code||!t.sameParent(r)?!1:(e&&e(n.tr.insertText(`
`).scrollIntoView()),!0)};function Ns(n){for(let e=0;e<n.edgeCount;e++){let{type:t}=n.edge(e);if(t.isTextblock&&!t.hasRequiredAttrs())return t}return null}var Ds=(n,e)=>{
let{$head:t,$anchor:r}=n.selection;if(!t.parent.type.spec.code||!t.sameParent(r))return!1;let i=t.node(-1),o=t.indexAfter(-1),s=Ns(i.contentMatchAt(o));if(!s||!i.
canReplaceWith(o,o,s))return!1;if(e){let l=t.after(),a=n.tr.replaceWith(l,l,s.createAndFill());a.setSelection(L.near(a.doc.resolve(l),1)),e(a.scrollIntoView())}
return!0},Os=(n,e)=>{let t=n.selection,{$from:r,$to:i}=t;if(t instanceof Fe||r.parent.inlineContent||i.parent.inlineContent)return!1;let o=Ns(i.parent.contentMatchAt(
i.indexAfter()));if(!o||!o.isTextblock)return!1;if(e){let s=(!r.parentOffset&&i.index()<i.parent.childCount?r:i).pos,l=n.tr.insert(s,o.createAndFill());l.setSelection(
q.create(l.doc,s+1)),e(l.scrollIntoView())}return!0},Is=(n,e)=>{let{$cursor:t}=n.selection;if(!t||t.parent.content.size)return!1;if(t.depth>1&&t.after()!=t.end(
-1)){let o=t.before();if(St(n.doc,o))return e&&e(n.tr.split(o).scrollIntoView()),!0}let r=t.blockRange(),i=r&&gn(r);return i==null?!1:(e&&e(n.tr.lift(r,i).scrollIntoView()),
!0)};function Vg(n){return(e,t)=>{if(e.selection instanceof B&&e.selection.node.isBlock){let{$from:p}=e.selection;return!p.parentOffset||!St(e.doc,p.pos)?!1:(t&&
t(e.tr.split(p.pos).scrollIntoView()),!0)}if(!e.selection.$from.depth)return!1;let r=e.tr;!e.selection.empty&&(e.selection instanceof q||e.selection instanceof Fe)&&
r.deleteSelection();let{$from:i}=r.selection,o=r.steps.length,s=[],l,a,c=!1,u=!1;for(let p=i.depth;;p--)if(i.node(p).isBlock){c=i.end(p)==i.pos+(i.depth-p),u=i.
start(p)==i.pos-(i.depth-p),a=Ns(i.node(p-1).contentMatchAt(i.indexAfter(p-1)));let m=n&&n(i.parent,c,i);s.unshift(m||(c&&a?{type:a}:null)),l=p;break}else{if(p==
1)return!1;s.unshift(null)}let f=i.pos,h=St(r.doc,f,s.length,s);if(h||(s[0]=a?{type:a}:null,h=St(r.doc,f,s.length,s)),!h)return!1;if(r.split(f,s.length,s),!c&&u&&
i.node(l).type!=a){let p=r.mapping.slice(o),d=p.map(i.before(l)),m=r.doc.resolve(d);a&&i.node(l-1).canReplaceWith(m.index(),m.index()+1,a)&&r.setNodeMarkup(p.map(
i.before(l)),a)}return t&&t(r.scrollIntoView()),!0}}var vs=Vg();var $g=(n,e)=>(e&&e(n.tr.setSelection(new Fe(n.doc))),!0);function _g(n,e,t){let r=e.nodeBefore,i=e.nodeAfter,o=e.index();return!r||!i||!r.type.compatibleContent(
i.type)?!1:!r.content.size&&e.parent.canReplace(o-1,o)?(t&&t(n.tr.delete(e.pos-r.nodeSize,e.pos).scrollIntoView()),!0):!e.parent.canReplace(o,o+1)||!(i.isTextblock||
qt(n.doc,e.pos))?!1:(t&&t(n.tr.join(e.pos).scrollIntoView()),!0)}function _u(n,e,t,r){let i=e.nodeBefore,o=e.nodeAfter,s,l,a=i.type.spec.isolating||o.type.spec.
isolating;if(!a&&_g(n,e,t))return!0;let c=!a&&e.parent.canReplace(e.index(),e.index()+1);if(c&&(s=(l=i.contentMatchAt(i.childCount)).findWrapping(o.type))&&l.matchType(
s[0]||o.type).validEnd){if(t){let p=e.pos+o.nodeSize,d=A.empty;for(let g=s.length-1;g>=0;g--)d=A.from(s[g].create(null,d));d=A.from(i.copy(d));let m=n.tr.step(new se(
e.pos-1,p,e.pos,p,new N(d,1,0),s.length,!0)),b=m.doc.resolve(p+2*s.length);b.nodeAfter&&b.nodeAfter.type==i.type&&qt(m.doc,b.pos)&&m.join(b.pos),t(m.scrollIntoView())}
return!0}let u=o.type.spec.isolating||r>0&&a?null:L.findFrom(e,1),f=u&&u.$from.blockRange(u.$to),h=f&&gn(f);if(h!=null&&h>=e.depth)return t&&t(n.tr.lift(f,h).scrollIntoView()),
!0;if(c&&Nn(o,"start",!0)&&Nn(i,"end")){let p=i,d=[];for(;d.push(p),!p.isTextblock;)p=p.lastChild;let m=o,b=1;for(;!m.isTextblock;m=m.firstChild)b++;if(p.canReplace(
p.childCount,p.childCount,m.content)){if(t){let g=A.empty;for(let y=d.length-1;y>=0;y--)g=A.from(d[y].copy(g));let w=n.tr.step(new se(e.pos-d.length,e.pos+o.nodeSize,
e.pos+b,e.pos+o.nodeSize-b,new N(g,d.length,0),0,!0));t(w.scrollIntoView())}return!0}}return!1}function Hu(n){return function(e,t){let r=e.selection,i=n<0?r.$from:
r.$to,o=i.depth;for(;i.node(o).isInline;){if(!o)return!1;o--}return i.node(o).isTextblock?(t&&t(e.tr.setSelection(q.create(e.doc,n<0?i.start(o):i.end(o)))),!0):
!1}}var Hg=Hu(-1),Wg=Hu(1);function Ii(n,e=null){return function(t,r){let i=!1;for(let o=0;o<t.selection.ranges.length&&!i;o++){let{$from:{pos:s},$to:{pos:l}}=t.selection.ranges[o];t.doc.
nodesBetween(s,l,(a,c)=>{if(i)return!1;if(!(!a.isTextblock||a.hasMarkup(n,e)))if(a.type==n)i=!0;else{let u=t.doc.resolve(c),f=u.index();i=u.parent.canReplaceWith(
f,f+1,n)}})}if(!i)return!1;if(r){let o=t.tr;for(let s=0;s<t.selection.ranges.length;s++){let{$from:{pos:l},$to:{pos:a}}=t.selection.ranges[s];o.setBlockType(l,a,
n,e)}r(o.scrollIntoView())}return!0}}function jg(n,e,t,r){for(let i=0;i<e.length;i++){let{$from:o,$to:s}=e[i],l=o.depth==0?n.inlineContent&&n.type.allowsMarkType(
t):!1;if(n.nodesBetween(o.pos,s.pos,(a,c)=>{if(l||!r&&a.isAtom&&a.isInline&&c>=o.pos&&c+a.nodeSize<=s.pos)return!1;l=a.inlineContent&&a.type.allowsMarkType(t)}),
l)return!0}return!1}function Ug(n){let e=[];for(let t=0;t<n.length;t++){let{$from:r,$to:i}=n[t];r.doc.nodesBetween(r.pos,i.pos,(o,s)=>{if(o.isAtom&&o.content.size&&
o.isInline&&s>=r.pos&&s+o.nodeSize<=i.pos)return s+1>r.pos&&e.push(new Ct(r,r.doc.resolve(s+1))),r=r.doc.resolve(s+1+o.content.size),!1}),r.pos<i.pos&&e.push(new Ct(
r,i))}return e}function Dn(n,e=null,t){let r=(t&&t.removeWhenPresent)!==!1,i=(t&&t.enterInlineAtoms)!==!1,o=!(t&&t.includeWhitespace);return function(s,l){let{empty:a,
$cursor:c,ranges:u}=s.selection;if(a&&!c||!jg(s.doc,u,n,i))return!1;if(l)if(c)n.isInSet(s.storedMarks||c.marks())?l(s.tr.removeStoredMark(n)):l(s.tr.addStoredMark(
n.create(e)));else{let f,h=s.tr;i||(u=Ug(u)),r?f=!u.some(p=>s.doc.rangeHasMark(p.$from.pos,p.$to.pos,n)):f=!u.every(p=>{let d=!1;return h.doc.nodesBetween(p.$from.
pos,p.$to.pos,(m,b,g)=>{if(d)return!1;d=!n.isInSet(m.marks)&&!!g&&g.type.allowsMarkType(n)&&!(m.isText&&/^\s*$/.test(m.textBetween(Math.max(0,p.$from.pos-b),Math.
min(m.nodeSize,p.$to.pos-b))))}),!d});for(let p=0;p<u.length;p++){let{$from:d,$to:m}=u[p];if(!f)h.removeMark(d.pos,m.pos,n);else{let b=d.pos,g=m.pos,w=d.nodeAfter,
y=m.nodeBefore,E=o&&w&&w.isText?/^\s*/.exec(w.text)[0].length:0,v=o&&y&&y.isText?/\s*$/.exec(y.text)[0].length:0;b+E<g&&(b+=E,g-=v),h.addMark(b,g,n.create(e))}}
l(h.scrollIntoView())}return!0}}function Qt(...n){return function(e,t,r){for(let i=0;i<n.length;i++)if(n[i](e,t,r))return!0;return!1}}var Ts=Qt(qu,zg,Lg),Pu=Qt(qu,Fg,Pg),mt={Enter:Qt(qg,Os,Is,
vs),"Mod-Enter":Ds,Backspace:Ts,"Mod-Backspace":Ts,"Shift-Backspace":Ts,Delete:Pu,"Mod-Delete":Pu,"Mod-a":$g},Wu={"Ctrl-h":mt.Backspace,"Alt-Backspace":mt["Mod-\
Backspace"],"Ctrl-d":mt.Delete,"Ctrl-Alt-Backspace":mt["Mod-Delete"],"Alt-Delete":mt["Mod-Delete"],"Alt-d":mt["Mod-Delete"],"Ctrl-a":Hg,"Ctrl-e":Wg};for(let n in mt)
Wu[n]=mt[n];var Jg=typeof navigator<"u"?/Mac|iP(hone|[oa]d)/.test(navigator.platform):typeof os<"u"&&os.platform?os.platform()=="darwin":!1,Rs=Jg?Wu:mt;var Ze=class{constructor(e,t,r={}){this.match=e,this.match=e,this.handler=typeof t=="string"?Kg(t):t,this.undoable=r.undoable!==!1,this.inCode=r.inCode||!1,this.
inCodeMark=r.inCodeMark!==!1}};function Kg(n){return function(e,t,r,i){let o=n;if(t[1]){let s=t[0].lastIndexOf(t[1]);o+=t[0].slice(s+t[1].length),r+=s;let l=r-i;
l>0&&(o=t[0].slice(s-l,s)+o,r=i)}return e.tr.insertText(o,r,i)}}var Gg=500;function Uu({rules:n}){let e=new ge({state:{init(){return null},apply(t,r){let i=t.getMeta(
this);return i||(t.selectionSet||t.docChanged?null:r)}},props:{handleTextInput(t,r,i,o){return ju(t,r,i,o,n,e)},handleDOMEvents:{compositionend:t=>{setTimeout(()=>{
let{$cursor:r}=t.state.selection;r&&ju(t,r.pos,r.pos,"",n,e)})}}},isInputRules:!0});return e}function ju(n,e,t,r,i,o){if(n.composing)return!1;let s=n.state,l=s.
doc.resolve(e),a=n.state.selection,c=l.parent.textBetween(Math.max(0,l.parentOffset-Gg),l.parentOffset,null,"￼")+r,u=e==a.from&&t==a.to&&n.state.storedMarks||
(e==t?l.marks():l.marksAcross(s.doc.resolve(t))||[]);for(let f=0;f<i.length;f++){let h=i[f];if(!h.inCodeMark&&u.some(b=>b.type.spec.code))continue;if(l.parent.type.
spec.code){if(!h.inCode)continue}else if(h.inCode==="only")continue;let p=h.match.exec(c);if(!p||p[0].length<r.length)continue;let d=e-(p[0].length-r.length);if(!h.
inCodeMark){let b=!1;if(s.doc.nodesBetween(d,l.pos,g=>{g.isInline&&g.marks.some(w=>w.type.spec.code)&&(b=!0)}),b)continue}let m=h.handler(s,p,d,t,r);if(m)return h.
undoable&&m.setMeta(o,{transform:m,from:e,to:t,text:r}),n.dispatch(m),!0}return!1}var F1=new Ze(/--$/,"—",{inCodeMark:!1}),P1=new Ze(/\.\.\.$/,"…",{inCodeMark:!1}),q1=new Ze(/(?:^|[\s\{\[\(\<'"\u2018\u201C])(")$/,"“",{inCodeMark:!1}),V1=new Ze(
/"$/,"”",{inCodeMark:!1}),$1=new Ze(/(?:^|[\s\{\[\(\<'"\u2018\u201C])(')$/,"‘",{inCodeMark:!1}),_1=new Ze(/'$/,"’",{inCodeMark:!1});function zs(n,e,t,r){let i,o;return e instanceof lt?o=e:(i=e,o=e.nodeType,t=e.getAttrs,r=e.joinPredicate),new Ze(n,(s,l,a,c)=>{let u=t instanceof Function?t(l):
t,f=s.tr.delete(a,c),h=f.doc.resolve(a),p=h.blockRange(),d=p&&cr(p,o,u);if(!d)return null;f.wrap(p,d);let m=f.doc.resolve(a-1).nodeBefore;return m&&m.type==o&&qt(
f.doc,a-1)&&(!r||r(l,m))&&f.join(a-1),f},i)}function Ju(n,e,t){let r,i;return e instanceof lt?i=e:(r=e,i=e.nodeType,t=e.getAttrs),new Ze(n,(o,s,l,a)=>{let c=o.doc.
resolve(l),u=t instanceof Function?t(s):t;return c.node(-1).canReplaceWith(c.index(-1),c.indexAfter(-1),i)?o.tr.delete(l,a).setBlockType(l,l,i,u):null},r)}function Ku(n,e=null){return function(t,r){let{$from:i,$to:o}=t.selection,s=i.blockRange(o);if(!s)return!1;let l=r?t.tr:null;return Qg(l,s,n,e)?(r&&r(l.scrollIntoView()),
!0):!1}}function Qg(n,e,t,r=null){let i=!1,o=e,s=e.$from.doc;if(e.depth>=2&&e.$from.node(e.depth-1).type.compatibleContent(t)&&e.startIndex==0){if(e.$from.index(
e.depth-1)==0)return!1;let a=s.resolve(e.start-2);o=new Lt(a,a,e.depth),e.endIndex<e.parent.childCount&&(e=new Lt(e.$from,s.resolve(e.$to.end(e.depth)),e.depth)),
i=!0}let l=cr(o,t,r,e);return l?(n&&Yg(n,e,l,i,t),!0):!1}function Yg(n,e,t,r,i){let o=A.empty;for(let u=t.length-1;u>=0;u--)o=A.from(t[u].type.create(t[u].attrs,
o));n.step(new se(e.start-(r?2:0),e.end,e.start,e.end,new N(o,0,0),t.length,!0));let s=0;for(let u=0;u<t.length;u++)t[u].type==i&&(s=u+1);let l=t.length-s,a=e.start+
t.length-(r?2:0),c=e.parent;for(let u=e.startIndex,f=e.endIndex,h=!0;u<f;u++,h=!1)!h&&l&&St(n.doc,a,l)&&(n.split(a,l),a+=2*l),a+=c.child(u).nodeSize;return n}function On(n,e){
return n instanceof lt?e==n:n.indexOf(e)>-1}function Xg(n,e){return function(t,r){let{$from:i,$to:o,node:s}=t.selection;if(s&&s.isBlock||i.depth<2||!i.sameParent(
o))return!1;let l=i.node(-1);if(!On(n,l.type))return!1;if(i.parent.content.size==0&&i.node(-1).childCount==i.indexAfter(-1)){if(i.depth==3||!On(n,i.node(-3).type)||
i.index(-2)!=i.node(-2).childCount-1)return!1;if(r){let f=A.empty,h=i.index(-1)?1:i.index(-2)?2:3;for(let g=i.depth-h;g>=i.depth-3;g--)f=A.from(i.node(g).copy(f));
let p=i.indexAfter(-1)<i.node(-2).childCount?1:i.indexAfter(-2)<i.node(-3).childCount?2:3;f=f.append(A.from(i.node(-3).type.createAndFill()));let d=i.before(i.depth-
(h-1)),m=t.tr.replace(d,i.after(-p),new N(f,4-h,0)),b=-1;m.doc.nodesBetween(d,m.doc.content.size,(g,w)=>{if(b>-1)return!1;g.isTextblock&&g.content.size==0&&(b=w+
1)}),b>-1&&m.setSelection(L.near(m.doc.resolve(b))),r(m.scrollIntoView())}return!0}let a=o.pos==i.end()?l.contentMatchAt(0).defaultType:null,c=t.tr.delete(i.pos,
o.pos),u=a||e?[e?{type:l.type,attrs:e}:null,a?{type:a}:null]:void 0;return St(c.doc,i.pos,2,u)?(r&&r(c.split(i.pos,2,u).scrollIntoView()),!0):!1}}function Gu(n,e){
let t=Xg(n,e);return(r,i)=>t(r,i&&(o=>{let s=r.storedMarks||r.selection.$to.parentOffset&&r.selection.$from.marks();s&&o.ensureMarks(s),i(o)}))}function vi(n){return function(e,t){
let{$from:r,$to:i}=e.selection,o=r.blockRange(i,s=>s.childCount>0&&On(n,s.firstChild.type));return o?t?On(n,r.node(o.depth-1).type)?Zg(e,t,o):eb(e,t,o):!0:!1}}function Zg(n,e,t){
let r=n.tr,i=t.end,o=t.$to.end(t.depth),s=t.parent.child(t.endIndex-1).type;i<o&&(r.step(new se(i-1,o,i,o,new N(A.from(s.create(null,t.parent.copy())),1,0),1,!0)),
t=new Lt(r.doc.resolve(t.$from.pos),r.doc.resolve(o),t.depth));let l=gn(t);if(l==null)return!1;r.lift(t,l);let a=r.doc.resolve(r.mapping.map(i,-1)-1);return qt(
r.doc,a.pos)&&a.nodeBefore.type==a.nodeAfter.type&&r.join(a.pos),e(r.scrollIntoView()),!0}function eb(n,e,t){let r=n.tr,i=t.parent;for(let p=t.end,d=t.endIndex-
1,m=t.startIndex;d>m;d--)p-=i.child(d).nodeSize,r.delete(p-1,p+1);let o=r.doc.resolve(t.start),s=o.nodeAfter;if(r.mapping.map(t.end)!=t.start+o.nodeAfter.nodeSize)
return!1;let l=t.startIndex==0,a=t.endIndex==i.childCount,c=o.node(-1),u=o.index(-1);if(!c.canReplace(u+(l?0:1),u+1,s.content.append(a?A.empty:A.from(i))))return!1;
let f=o.pos,h=f+s.nodeSize;return r.step(new se(f-(l?1:0),h+(a?1:0),f+1,h-1,new N((l?A.empty:A.from(i.copy(A.empty))).append(a?A.empty:A.from(i.copy(A.empty))),
l?0:1,a?0:1),l?0:1)),e(r.scrollIntoView()),!0}function Qu(n){return function(e,t){let{$from:r,$to:i}=e.selection,o=r.blockRange(i,c=>c.childCount>0&&On(n,c.firstChild.
type));if(!o)return!1;let s=o.startIndex;if(s==0)return!1;let l=o.parent,a=l.child(s-1);if(!On(n,a.type))return!1;if(t){let c=a.lastChild&&a.lastChild.type==l.type,
u=A.from(c?a.lastChild.lastChild.type.create():null),f=new N(A.from(a.type.create(null,A.from(l.type.create(null,u)))),c?3:1,0),h=o.start,p=o.end;t(e.tr.step(new se(
h-(c?3:1),p,h,p,f,1,!0)).scrollIntoView())}return!0}}var Ri=class{open=null;item=0;inside(e){let t=e.trimStart(),r=e.length-t.length;if(this.open){if(!(this.open.quoted?!t.startsWith(">"):t!==""&&r<this.open.item))
return nb(t,this.open)&&(this.open=null),!0;this.open=null}if(t==="")return!1;let i=t.replace(/^[> ]+/,""),[o,s]=tb(i),l=t.startsWith(">"),a=l?0:r+o;a>r?this.item=
a:r===0&&(this.item=0);let c=/^(`{3,}|~{3,})([^]*)$/.exec(s);return!c||c[1][0]==="`"&&c[2].includes("`")?!1:(this.open={mark:c[1][0],length:c[1].length,item:a>=
this.item?this.item:0,quoted:l},!0)}};function tb(n){let e=n;for(;;){let t=e.trimStart(),r=/^(?:[-*+]|\d{1,9}[.)])(?=[ \t])/.exec(t);if(!r)return[n.length-t.length,
t];e=t.slice(r[0].length)}}function nb(n,e){let t=n.replace(/^[> ]+/,""),r=0;for(;t[r]===e.mark;)r+=1;return r>=e.length&&t.slice(r).trim()===""}var Yt=["a-savoir","attention","exemple","etapes","a-retenir"],rb=["contacts","aides","taxe-de-sejour","permanences","acteurs","glossaire","documents","communes"],
ib=16;function Yu(n){let e=[],t=[],r=new Ri,[i,o]=[0,0],s=h=>(t.length?t.at(-1).parts:e).push(h),l=h=>{n.slice(o,h).trim()!==""&&s({type:"text",start:o,end:h})},
a=(h,p)=>{for(;t.length>h;){let{colons:d,then:m,sealed:b,...g}=t.pop();g.end=p,m&&([g.parts,g.otherwise]=[m,g.parts]),s(g)}};for(let h of n.match(/[^\n]*\n|[^\n]+$/g)??
[]){let p=h.replace(/[\r\n]+$/,""),d=i+h.length,m=h.trim();if(!r.inside(p)&&m.startsWith(":::")){l(i);let b=i+p.length,[,g,w]=/^(:+)([^]*)$/.exec(m);c(g.length,
w.trim(),i,b),o=d}i=d}l(n.length);for(let h of t)h.odd=!0;return a(0,n.trimEnd().length),e.map(h=>Ls(h)?{type:"odd",start:h.start,end:h.end}:h);function c(h,p,d,m){
if(p==="")return f(h,d,m);let b=/^[^\s{]*/.exec(p)[0],g=p.slice(b.length).trim(),w={start:d,end:m};if(Yt.includes(b))return u(h,{...w,type:"callout",kind:b,title:g});
if(rb.includes(b)){let E=b==="contacts"?g!=="":["aides","communes"].includes(b)||g==="";return s({...w,type:"data",name:b,argument:g,odd:!E})}if(b==="si")return u(
h,{...w,type:"choice",condition:g,odd:g===""});if(b==="sinon"){let E=t.findLastIndex(M=>M.type==="choice"),v=t[E];if(!v||v.then||g!=="")return s({...w,type:"odd",
odd:!0});if(E<t.length-1)for(let M of t.slice(E+1))M.odd=!0;a(E+1,d),v.then=v.parts,v.parts=[];return}let y=/^\{#\s*([a-z0-9]+(?:-+[a-z0-9]+)*)\s*\}$/.exec(g)?.[1];
return b==="bloc"?u(h,{...w,type:"named",id:y,odd:!y}):b==="local"?u(h,{...w,type:"slot",id:y,odd:!y||t.some(E=>E.type==="slot")}):u(h,{...w,type:"odd",odd:!0})}
function u(h,p){t.push({...p,parts:[],colons:h,odd:p.odd||t.length>=ib})}function f(h,p,d){let b=t.some(w=>w.colons===h)?w=>w.colons===h:w=>w.colons<h,g=t.findLastIndex(
b);if(g<0)return s({type:"odd",odd:!0,start:p,end:d});for(let w of t.slice(g+1))w.odd=!0;return a(g+1,p),a(g,d)}}function Ls(n){return!!(n.odd||n.parts?.some(Ls)||
n.otherwise?.some(Ls))}var et=(n,e=null)=>({[n]:{default:e}}),ie=new Zr({nodes:{doc:{content:"block+"},paragraph:{content:"inline*",group:"block flow",parseDOM:[{tag:"p"}],toDOM:()=>[
"p",0]},heading:{content:"inline*",group:"block",defining:!0,attrs:{level:{default:2},...et("id")},parseDOM:[1,2,3,4,5,6].map(n=>({tag:`h${n}`,getAttrs:e=>({level:n,
id:e.getAttribute("data-id")})})),toDOM:({attrs:n})=>[`h${n.level}`,{"data-id":n.id},0]},list:{content:"item+",group:"block flow",attrs:{ordered:{default:!1},start:{
default:1},spread:{default:!1}},parseDOM:[{tag:"ul",getAttrs:n=>({ordered:!1,spread:n.hasAttribute("data-spread")})},{tag:"ol",getAttrs:n=>({ordered:!0,start:n.
start??1,spread:n.hasAttribute("data-spread")})}],toDOM:({attrs:n})=>[n.ordered?"ol":"ul",{start:n.ordered&&n.start!==1?n.start:null,"data-spread":n.spread?"":null},
0]},item:{content:"paragraph flow*",defining:!0,attrs:{...et("box"),...et("field"),...et("id"),spread:{default:!1}},parseDOM:[{tag:"li",getAttrs:n=>({box:n.hasAttribute(
"data-box")?n.getAttribute("data-box")==="true":null,field:n.getAttribute("data-field"),id:n.getAttribute("data-id"),spread:n.hasAttribute("data-spread")})}],toDOM:({
attrs:n})=>["li",{"data-box":n.box===null?null:String(n.box),"data-field":n.field,"data-id":n.id,"data-spread":n.spread?"":null},0]},quote:{content:"flow+",group:"\
block flow",defining:!0,parseDOM:[{tag:"blockquote"}],toDOM:()=>["blockquote",0]},rule:{group:"block",parseDOM:[{tag:"hr"}],toDOM:()=>["hr"]},table:{content:"ro\
w+",group:"block",isolating:!0,tableRole:"table",parseDOM:[{tag:"table"}],toDOM:()=>["table",["tbody",0]]},row:{content:"(head | cell)+",tableRole:"row",parseDOM:[
{tag:"tr"}],toDOM:()=>["tr",0]},head:Xu("th","header_cell"),cell:Xu("td","cell"),terms:{content:"(term meaning+)+",group:"block",parseDOM:[{tag:"dl"}],toDOM:()=>[
"dl",0]},term:{content:"inline*",defining:!0,parseDOM:[{tag:"dt"}],toDOM:()=>["dt",0]},meaning:{content:"inline*",defining:!0,parseDOM:[{tag:"dd"}],toDOM:()=>["\
dd",0]},note:{content:"flow+",group:"block",defining:!0,isolating:!0,attrs:et("label","1"),parseDOM:[{tag:"aside[data-note]",getAttrs:n=>({label:n.getAttribute(
"data-note")})}],toDOM:({attrs:n})=>["aside",{"data-note":n.label},0]},callout:{content:"title block+",group:"block",defining:!0,attrs:et("kind",Yt[0]),parseDOM:[
{tag:"section[data-callout]",getAttrs:n=>({kind:n.getAttribute("data-callout")})}],toDOM:({attrs:n})=>["section",{"data-callout":n.kind},0]},title:{content:"inl\
ine*",defining:!0,parseDOM:[{tag:"div[data-title]"}],toDOM:()=>["div",{"data-title":""},0]},choice:{content:"branch branch?",group:"block",isolating:!0,attrs:et(
"condition",""),parseDOM:[{tag:"section[data-si]",getAttrs:n=>({condition:n.getAttribute("data-si")})}],toDOM:({attrs:n})=>["section",{"data-si":n.condition},0]},
branch:{content:"block+",isolating:!0,parseDOM:[{tag:"div[data-branch]"}],toDOM:()=>["div",{"data-branch":""},0]},named:Zu("named"),slot:Zu("slot"),data:Bs("dat\
a",["name","argument"]),common:Bs("common",[]),source:Bs("source",["text"]),text:{group:"inline"},break:{inline:!0,group:"inline",selectable:!1,linebreakReplacement:!0,
parseDOM:[{tag:"br"}],toDOM:()=>["br"]},image:{inline:!0,group:"inline",draggable:!0,attrs:{src:{default:""},alt:{default:""},...et("title")},parseDOM:[{tag:"sp\
an[data-image]",getAttrs:n=>({src:n.getAttribute("data-image"),alt:n.getAttribute("data-alt")??"",title:n.getAttribute("data-title-of")})}],toDOM:({attrs:n})=>[
"span",{"data-image":n.src,"data-alt":n.alt,"data-title-of":n.title}]},chip:{inline:!0,group:"inline",draggable:!0,attrs:{source:{}},parseDOM:[{tag:"span[data-c\
hip]",getAttrs:n=>({source:n.getAttribute("data-chip")})}],toDOM:({attrs:n})=>["span",{"data-chip":n.source}],leafText:({attrs:n})=>n.source}},marks:{strong:{parseDOM:[
{tag:"strong"},{tag:"b"}],toDOM:()=>["strong",0]},em:{parseDOM:[{tag:"em"},{tag:"i"}],toDOM:()=>["em",0]},strike:{parseDOM:[{tag:"del"},{tag:"s"}],toDOM:()=>["d\
el",0]},link:{attrs:{href:{},...et("title")},inclusive:!1,parseDOM:[{tag:"a[data-href]",getAttrs:n=>({href:n.getAttribute("data-href"),title:n.getAttribute("tit\
le")})}],toDOM:({attrs:n})=>["a",{"data-href":n.href,title:n.title??n.href,role:"link"},0]},code:{excludes:"strong em strike",parseDOM:[{tag:"code"}],toDOM:()=>[
"code",0]}}});function Xu(n,e){return{content:"inline*",isolating:!0,tableRole:e,attrs:{colspan:{default:1},rowspan:{default:1},colwidth:{default:null},align:{default:null}},
parseDOM:[{tag:n,getAttrs:t=>({align:t.getAttribute("data-align")})}],toDOM:({attrs:t})=>[n,{"data-align":t.align},0]}}function Zu(n){return{content:"block+",group:"\
block",isolating:!0,attrs:et("id",""),parseDOM:[{tag:`section[data-${n}]`,getAttrs:e=>({id:e.getAttribute(`data-${n}`)})}],toDOM:({attrs:e})=>["section",{[`data\
-${n}`]:e.id},0]}}function Bs(n,e){return{group:"block",atom:!0,attrs:Object.fromEntries(e.map(t=>[t,{default:""}])),parseDOM:[{tag:`div[data-${n}]`,getAttrs:t=>JSON.
parse(t.getAttribute(`data-${n}`))}],toDOM:({attrs:t})=>["div",{[`data-${n}`]:JSON.stringify(t)}]}}var{nodes:I,marks:Li}=ie;function Fs(n,e){let{from:t,$from:r,to:i,empty:o}=n.selection;return o?!!e.isInSet(n.storedMarks??r.marks()):n.doc.rangeHasMark(t,i,e)}
function gt(n,e){let{$from:t}=n.selection;for(let r=t.depth;r>0;r-=1)if(t.node(r).type===e)return{node:t.node(r),pos:t.before(r),depth:r};return null}function Ps(n){
let e=gt(n,I.list);return e?gt(n,I.item)?.node.attrs.box!==null?"boxes":e.node.attrs.ordered?"numbers":"bullets":null}function tf(n){return(e,t)=>{let r=gt(e,I.
list),i=n==="numbers",o=n==="boxes"?!1:null;if(!r){let{tr:s}=e;e.selection.$from.parent.type===I.heading&&(s=s.setBlockType(e.selection.from,e.selection.to,I.paragraph));
let l=e.apply(s);return Ku(I.list,{ordered:i})(l,t&&(a=>{for(let f of a.steps)s.step(f);let{from:c,to:u}=s.selection;o!==null&&s.doc.nodesBetween(c,u,(f,h)=>{f.
type===I.item&&s.setNodeAttribute(h,"box",!1)}),t(s.scrollIntoView())}))}if(Ps(e)===n)return vi(I.item)(e,t);if(t){let s=e.tr.setNodeMarkup(r.pos,null,{...r.node.
attrs,ordered:i});r.node.forEach((l,a)=>{s.setNodeMarkup(r.pos+1+a,null,{...l.attrs,box:o===null?null:l.attrs.box??!1,field:null,id:o===null?null:l.attrs.id})}),
t(s)}return!0}}var qs=Qu(I.item),Vs=vi(I.item);function $s(n){let{parent:e}=n.selection.$from;return e.type===I.heading?`heading-${Math.min(4,Math.max(2,e.attrs.
level))}`:e.type===I.paragraph&&!gt(n,I.item)?"paragraph":""}function In(n){let e=Number(/^heading-(\d)$/.exec(n)?.[1]);return e?(t,r)=>{let{parent:i}=t.selection.
$from,o=i.type===I.heading?i.attrs.id:null;return Ii(I.heading,{level:e,id:o})(t,r)}:Ii(I.paragraph)}function vn(n){return(e,t)=>{let{$from:r}=e.selection;for(let i=r.
depth;i>=0;i-=1){let o=r.node(i),s=n(e),l=r.indexAfter(i);if(!(!o.type.spec.content.includes("block+")||!o.canReplaceWith(l,l,s.type))){if(t){let a=i<r.depth?r.
node(i+1):null,c=a?.type===I.paragraph&&a.content.size===0,[u,f]=a?[c?r.before(i+1):r.after(i+1),r.after(i+1)]:[e.selection.to,e.selection.to],h=e.tr.replaceWith(
u,f,s),p=L.findFrom(h.doc.resolve(u+1),1,!0);s.isAtom||!p||p.from>u+s.nodeSize?h.setSelection(B.create(h.doc,u)):h.setSelection(p),t(h.scrollIntoView())}return!0}}
return!1}}function nf(n){return(e,t)=>{let r=gt(e,I.callout);if(r)return t&&t(e.tr.setNodeMarkup(r.pos,null,{kind:n})),!0;let{$from:i,$to:o}=e.selection,s=i.blockRange(
o,c=>/block\+/.test(c.type.spec.content)),l=s&&!e.selection.empty?e.doc.slice(s.start,s.end).content:null;if(!(l&&I.callout.validContent(A.from(I.title.create()).
append(l))))return vn(()=>I.callout.create({kind:n},[I.title.create(),I.paragraph.create()]))(e,t);if(t){let c=I.callout.create({kind:n},A.from(I.title.create()).
append(l)),u=e.tr.replaceWith(s.start,s.end,c);t(u.setSelection(q.create(u.doc,s.start+2)).scrollIntoView())}return!0}}function rf(n,e){return vn(()=>I.table.create(
null,Array.from({length:n},(t,r)=>I.row.create(null,Array.from({length:e},()=>(r?I.cell:I.head).create())))))}function of(n,e){if(!n.selection.$from.parent.inlineContent||
gt(n,I.note))return!1;if(e){let t=new Set;n.doc.descendants(s=>{s.type===I.note&&t.add(s.attrs.label),s.type===I.chip&&s.attrs.source.startsWith("[^")&&t.add(s.
attrs.source.slice(2,-1))});let r=1;for(;t.has(String(r));)r+=1;let i=n.tr.insert(n.selection.to,I.chip.create({source:`[^${r}]`})),o=i.doc.content.size;i.insert(
o,I.note.create({label:String(r)},[I.paragraph.create()])),e(i.setSelection(q.create(i.doc,o+2)).scrollIntoView())}return!0}function _s(n){return(e,t)=>e.selection.
$from.parent.inlineContent?(t&&t(e.tr.replaceSelectionWith(n,!0).scrollIntoView()),!0):!1}function ob(n,e){let{$from:t}=n.selection,{type:r}=t.parent;if(r===I.title)
return e&&e(n.tr.setSelection(L.near(n.doc.resolve(t.after()+1))).scrollIntoView()),!0;if(r===I.head||r===I.cell){let l=t.index(t.depth-2),a=t.node(t.depth-2);if(l+
1>=a.childCount)return ef(n,e,t.after(t.depth-2));if(e){let u=t.start(t.depth-2);for(let h=0;h<=l;h+=1)u+=a.child(h).nodeSize;u+=1;let f=t.index(t.depth-1);for(let h=0;h<
f;h+=1)u+=a.child(l+1).child(h).nodeSize;e(n.tr.setSelection(q.create(n.doc,u+1+a.child(l+1).child(f).content.size)).scrollIntoView())}return!0}if(r!==I.term&&r!==
I.meaning)return!1;let i=t.depth-1,o=t.index(i),s=t.node(i);if(t.parent.content.size===0&&o===s.childCount-(r===I.term?2:1))return ef(n,e,t.after(i));if(e){let{
tr:l}=n;if(r===I.term&&s.maybeChild(o+1)?.type===I.meaning)l.setSelection(q.create(n.doc,t.after()+1));else{let a=t.after();l.insert(a,[I.term.create(),I.meaning.
create()]).setSelection(q.create(l.doc,a+1))}e(l.scrollIntoView())}return!0}function ef(n,e,t){if(e){let r=n.tr.insert(t,I.paragraph.create());e(r.setSelection(
q.create(r.doc,t+1)).scrollIntoView())}return!0}function sb(n,e){let{parent:t}=n.selection.$from;return t.type!==I.paragraph||e&&e(n.tr.replaceSelectionWith(I.break.
create()).scrollIntoView()),!0}function lb(n,e){let{$from:t,empty:r}=n.selection;if(!r||t.parentOffset>0)return!1;if(t.parent.type===I.heading)return Ii(I.paragraph)(
n,e);let i=gt(n,I.item);if(i&&t.parent===i.node.firstChild&&(i.node.attrs.box!==null||i.node.attrs.field!==null))return e&&e(n.tr.setNodeMarkup(i.pos,null,{...i.
node.attrs,box:null,field:null,id:null})),!0;if(i&&t.parent===i.node.firstChild&&t.index(i.depth-1)===0)return vi(I.item)(n,e);if(t.parent.type===I.title){let o=gt(
n,I.callout);if(o.node.textContent!=="")return!1;if(e){let s=n.tr.replaceWith(o.pos,o.pos+o.node.nodeSize,I.paragraph.create());e(s.setSelection(q.create(s.doc,
o.pos+1)))}return!0}return!1}var ab=(n,e)=>Gu(I.item)(n,e);function zi(n,e){return(t,r)=>{let i=n?L.atEnd(t.doc):L.atStart(t.doc),o=e&&i instanceof q?q.between(
t.selection.$anchor,i.$head):i;return r&&r(t.tr.setSelection(o).scrollIntoView()),!0}}function sf({link:n,leave:e}){let t=(r,i)=>(o,s)=>e()?!1:_e(o)?vu(i)(o,s):
gt(o,I.item)?r(o,s)||!0:!1;return{...Rs,"Mod-b":Dn(Li.strong),"Mod-i":Dn(Li.em),"Mod-Shift-x":Dn(Li.strike),"Mod-z":Er,"Mod-y":En,"Shift-Mod-z":En,"Mod-k":n,"Mo\
d-Alt-0":In("paragraph"),"Mod-Alt-2":In("heading-2"),"Mod-Alt-3":In("heading-3"),"Mod-Alt-4":In("heading-4"),"Ctrl-Home":zi(!1),"Ctrl-End":zi(!0),"Shift-Ctrl-Ho\
me":zi(!1,!0),"Shift-Ctrl-End":zi(!0,!0),Enter:Qt(ob,ab,Os,Is,vs),"Shift-Enter":Qt(Ds,sb),Backspace:Qt(lb,Rs.Backspace),Tab:t(qs,1),"Shift-Tab":t(Vs,-1)}}function lf(){
return Uu({rules:[zs(/^\s*[-*]\s$/,I.list),zs(/^(\d{1,3})[.)]\s$/,I.list,n=>({ordered:!0,start:Number(n[1])}),(n,e)=>e.attrs.ordered&&e.childCount+e.attrs.start===
Number(n[1])),Ju(/^(#{2,4})\s$/,I.heading,n=>({level:n[1].length}))]})}var cb=/\{\{ ?(?:v\.|territoire\.|fait:|phrase:|drapeau:)[\w.-]+ ?\}\}|\[\[[a-z0-9-]+\]\]/g;
function af(){return new ge({appendTransaction(n,e,t){if(!n.some(({docChanged:s})=>s))return null;let{tr:r}=t,i=new Set,o=new Set;return e.doc.forEach(s=>o.add(
s)),t.doc.forEach((s,l)=>{o.has(s)||s.descendants((a,c)=>{if(!(!a.isText||a.marks.some(({type:u})=>u===Li.code)))for(let u of a.text.matchAll(cb)){let f=r.mapping.
map(l+1+c+u.index);r.replaceWith(f,f+u[0].length,I.chip.create({source:u[0]},null,a.marks))}})}),r.docChanged?r:(t.doc.descendants((s,l)=>{if("id"in s.attrs&&s.
attrs.id&&(s.type===I.heading||s.type===I.item)&&(i.has(s.attrs.id)&&r.setNodeAttribute(l,"id",null),i.add(s.attrs.id)),s.type!==I.table)return;let a=l+1;s.forEach(
(c,u,f)=>{let h=a+1;c.forEach(p=>{let d=f?I.cell:I.head;p.type!==d&&r.setNodeMarkup(h,d,p.attrs),h+=p.nodeSize}),a+=c.nodeSize})}),r.docChanged?r:null)}})}function O(n,e={},...t){let r=document.createElement(n);for(let[i,o]of Object.entries(e))typeof o=="function"?r.addEventListener(i.slice(2),o):o!==!1&&o!==null&&
o!==void 0&&r.setAttribute(i,o===!0?"":o);return r.append(...t.flat().filter(i=>i!=null&&i!==!1)),r}var ub={strong:"M7 5h6a3.5 3.5 0 010 7H7zM7 12h7a3.5 3.5 0 0\
10 7H7z",em:"M14 5h-4M12.5 5l-3 14M12 19H8",strike:"M4 12h16M8 8a4 3 0 014-3c2 0 3.5.8 4 2M16 15.5a4 3.3 0 01-4 3.5c-2.4 0-4-1-4.4-2.6",bullets:"M9 6h11M9 12h11\
M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",numbers:"M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 14.5c.3-1.2 2.2-1 2.2.3 0 1.2-2.2 2-2.2 3.2h2.4",boxes:"M4 5h6v6H4zM\
4 14h6v6H4zM5.5 8l1.3 1.3L10 5.5M13 8h7M13 17h7",deeper:"M4 6h16M11 12h9M4 18h16M4 9.5l3 2.5-3 2.5",shallower:"M4 6h16M11 12h9M4 18h16M7 9.5L4 12l3 2.5",link:"M\
9 15l6-6M8 11l-2 2a3.5 3.5 0 005 5l2-2M16 13l2-2a3.5 3.5 0 00-5-5l-2 2",insert:"M12 5v14M5 12h14",undo:"M9 8L5 12l4 4M5 12h9a5 5 0 010 10h-2",redo:"M15 8l4 4-4 \
4M19 12h-9a5 5 0 000 10h2",source:"M9 7l-5 5 5 5M15 7l5 5-5 5"};function Bi(n){let e="http://www.w3.org/2000/svg",t=document.createElementNS(e,"svg");for(let[i,
o]of[["viewBox","0 0 24 24"],["class","icon"],["aria-hidden","true"]])t.setAttribute(i,o);let r=document.createElementNS(e,"path");return r.setAttribute("d",ub[n]),
t.append(r),t}var Hs=0;function Ws(n,e,{fields:t,read:r,remove:i,apply:o="editor-apply",first:s}){return new Promise(l=>{let a=O("p",{class:"wrong",role:"alert"}),c=`editor-d\
ialog-${Hs+=1}`,u=p=>{h.close(),h.remove(),l(p)},f=O("form",{method:"dialog",novalidate:!0,onsubmit:p=>{p.preventDefault(),p.stopPropagation();let d=r();if(typeof d==
"string"){a.textContent=d;return}u(d)}},O("h2",{id:c},e),t,a,O("p",{class:"acts"},O("button",{type:"submit",class:"main"},n(o)),i?O("button",{type:"button",onclick:()=>u(
{remove:!0})},n(i)):null,O("button",{type:"button",onclick:()=>u(null)},n("editor-cancel")))),h=O("dialog",{class:"jalon-editor-dialog","aria-labelledby":c,oncancel:p=>{
p.preventDefault(),u(null)}},f);document.body.append(h),h.showModal(),(s?.()??f.querySelector("input, select"))?.focus()})}var cf=n=>n.normalize("NFD").replace(
/\p{M}/gu,"").toLowerCase();function uf(n,e,t,r){let i=O("select",{size:"8","aria-label":e}),o=O("p",{class:"count",role:"status"}),s=()=>{let a=cf(l.value).split(
/\s+/).filter(Boolean),c=t.filter(h=>a.every(p=>cf(`${h.group??""} ${h.name} ${h.shows??""}`).includes(p))),u=new Map;for(let h of c)u.set(h.group??"",[...u.get(
h.group??"")??[],h]);let f=h=>O("option",{value:String(t.indexOf(h)),selected:h===r},h.shows?`${h.name} : ${h.shows}`:h.name);i.replaceChildren(...[...u].flatMap(
([h,p])=>h?[O("optgroup",{label:h},p.map(f))]:p.map(f))),i.selectedIndex<0&&c.length&&l.value&&(i.selectedIndex=0),o.textContent=n("editor-found",{n:String(c.length)})},
l=O("input",{type:"search",autocomplete:"off",spellcheck:"false",oninput:s,onkeydown:a=>{a.key==="ArrowDown"&&(a.preventDefault(),i.focus())}});return s(),{field:O(
"div",{class:"picker"},O("label",{},O("span",{},n("editor-seek")),l),i,o),value:()=>t[Number(i.value||-1)]??null,search:l}}async function ff(n,{href:e,links:t,needsText:r}){
let i=typeof t=="function"?await t():t??[],o=fb(e,i),s=i.find(y=>y.href===e),l=uf(n,n("editor-link-page"),i,s),a=O("input",{type:"text"}),c=O("input",{type:"tel",
autocomplete:"off",value:o==="phone"?e.slice(4):""}),u=O("input",{type:"email",autocomplete:"off",value:o==="mail"?e.slice(7):""}),f=O("input",{type:"url",autocomplete:"\
off",placeholder:"https://",value:o==="web"?e:""}),h=O("input",{type:"text",spellcheck:"false",value:o==="other"?e:""}),p={page:l.field,phone:Xt(n("editor-link-\
phone"),c),mail:Xt(n("editor-link-mail"),u),web:Xt(n("editor-link-web"),f),other:Xt(n("editor-link-other"),h)};i.length||delete p.page;let d=`editor-link-${Hs+=
1}`,m=Object.keys(p).map(y=>O("label",{},O("input",{type:"radio",name:d,value:y,checked:y===(p[o]?o:Object.keys(p)[0]),onchange:()=>g()}),O("span",{},n(`editor-\
link-${y}`)))),b=()=>m.map(y=>y.firstChild).find(({checked:y})=>y).value,g=()=>{for(let[y,E]of Object.entries(p))E.hidden=y!==b()};g();let w=()=>{let y={page:()=>l.
value()?.href??[n("editor-link-page-missing")],phone:()=>{let E=c.value.replace(/[\s.\u00a0\u202f-]/g,"");return/^(?:\+?\d{3,15})$/.test(E)?`tel:${E}`:[n("edito\
r-link-phone-wrong")]},mail:()=>/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(u.value.trim())?`mailto:${u.value.trim()}`:[n("editor-link-mail-wrong")],web:()=>{
let E=/^[a-z]+:/i.test(f.value.trim())?f.value.trim():`https://${f.value.trim()}`;return/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(E)?encodeURI(hb(E)):[n("editor-link\
-web-wrong")]},other:()=>h.value.trim()||[n("editor-link-other-missing")]}[b()]();return Array.isArray(y)?y[0]:{href:y,text:a.value.trim()||(b()==="page"?l.value().
name:y.replace(/^(?:tel|mailto|https?):(?:\/\/)?/,""))}};return Ws(n,n("editor-link"),{fields:[r?Xt(n("editor-link-text"),a):null,O("fieldset",{},O("legend",{},
n("editor-link-to")),m),...Object.values(p)],read:w,remove:e?"editor-link-remove":null,first:()=>b()==="page"?l.search:p[b()].querySelector("input")})}async function hf(n,e){
let t=e.map(i=>({...i,group:n(`editor-kind-${i.kind}`)})),r=uf(n,n("editor-chip"),t,null);return Ws(n,n("editor-chip"),{fields:[r.field],read:()=>r.value()??n("\
editor-chip-missing"),apply:"editor-insert-it",first:()=>r.search})}async function pf(n,e,t){let r=typeof e=="function"?await e():e??[],i=O("datalist",{id:`edit\
or-pictures-${Hs+=1}`},r.map(l=>O("option",{value:l.src},l.name??l.src))),o=O("input",{type:"text",list:i.id,spellcheck:"false",value:t?.src??""}),s=O("input",{
type:"text",value:t?.alt??""});return Ws(n,n("editor-image"),{fields:[Xt(n("editor-image-src"),o),i,Xt(n("editor-image-alt"),s)],read:()=>o.value.trim()===""?n(
"editor-image-src-missing"):s.value.trim()===""?n("editor-image-alt-missing"):{src:o.value.trim(),alt:s.value.trim(),title:t?.title??null}})}function Xt(n,e){return O(
"label",{},O("span",{},n),e)}function fb(n,e){return n?e.some(t=>t.href===n)?"page":/^tel:\+?[\d\s.]+$/.test(n)?"phone":/^mailto:[^{]+$/.test(n)?"mail":/^https?:\/\/[^{]+$/.
test(n)?"web":"other":e.length?"page":"web"}function hb(n){try{return decodeURI(n)}catch{return n}}function Fi(n,e,t=(r,i)=>r===i){let r=0;for(;r<n.length&&r<e.length&&t(n[r],e[r]);)r+=1;let[i,o]=[n.length,e.length];for(;i>r&&o>r&&t(n[i-1],e[o-1]);)[i,o]=[i-1,
o-1];if(r===i&&r===o)return[];let s=pb(n.slice(r,i),e.slice(r,o),t);if(!s)return[[r,i,r,o]];let l=[],[a,c]=[0,0];for(let[u,f]of[...s,[i-r,o-r]])(u>a||f>c)&&l.push(
[r+a,r+u,r+c,r+f]),[a,c]=[u+1,f+1];return l}function pb(n,e,t,r=1500){let[i,o]=[n.length,e.length],s=new Map([[1,0]]),l=[];for(let a=0;a<=Math.min(i+o,r);a+=1){
l.push(new Map(s));for(let c=-a;c<=a;c+=2){let u=c===-a||c!==a&&(s.get(c-1)??-1)<(s.get(c+1)??-1)?s.get(c+1):s.get(c-1)+1,f=u-c;for(;u<i&&f<o&&t(n[u],e[f]);)[u,
f]=[u+1,f+1];if(s.set(c,u),u>=i&&f>=o)return db(l,i,o)}}return null}function db(n,e,t){let r=[],[i,o]=[e,t];for(let s=n.length-1;s>=0;s-=1){let l=n[s],a=i-o,c=a===
-s||a!==s&&(l.get(a-1)??-1)<(l.get(a+1)??-1)?a+1:a-1,u=s===0?0:l.get(c),f=s===0?0:u-c;for(;i>u&&o>f&&i>0&&o>0;)r.push([i-1,o-1]),[i,o]=[i-1,o-1];s>0&&([i,o]=[u,
f])}return r.reverse()}var mb=n=>n.match(/\r?\n|[ \t]+|[\p{L}\p{N}]+|[^]/gu)??[];function df(n,e,t){let[r,i,o]=[n,e,t].map(mb),s=Fi(i,r),l=Fi(i,o),a=[],[c,u,f]=[
0,0,0];for(;u<s.length||f<l.length;){let[h,p]=[s[u],l[f]];if(h&&p&&h[0]<p[1]&&p[0]<h[1]||h&&p&&h[0]===p[0]&&h[0]===h[1]==(p[0]===p[1])){let[m,b]=[Math.min(h[0],
p[0]),Math.max(h[1],p[1])],g=!0,[w,y]=[u,f];for(;g;){for(g=!1;s[w]&&s[w][0]<b;)[b,w,g]=[Math.max(b,s[w][1]),w+1,!0];for(;l[y]&&l[y][0]<b;)[b,y,g]=[Math.max(b,l[y][1]),
y+1,!0]}w=Math.max(w,u+1),y=Math.max(y,f+1);let E=l[f],v=l[y-1];a.push(...i.slice(c,m),...o.slice(E[2]-(E[0]-m),v[3]+(b-v[1]))),[c,u,f]=[b,w,y]}else!p||h&&(h[0]<
p[0]||h[0]===p[0]&&h[1]<=p[1])?(a.push(...i.slice(c,h[0]),...r.slice(h[2],h[3])),[c,u]=[h[1],u+1]):(a.push(...i.slice(c,p[0]),...o.slice(p[2],p[3])),[c,f]=[p[1],
f+1])}return[...a,...i.slice(c)].join("")}var gb={};function bt(n,e){let t=e||gb,r=typeof t.includeImageAlt=="boolean"?t.includeImageAlt:!0,i=typeof t.includeHtml=="boolean"?t.includeHtml:!0;return gf(n,
r,i)}function gf(n,e,t){if(bb(n)){if("value"in n)return n.type==="html"&&!t?"":n.value;if(e&&"alt"in n&&n.alt)return n.alt;if("children"in n)return mf(n.children,
e,t)}return Array.isArray(n)?mf(n,e,t):""}function mf(n,e,t){let r=[],i=-1;for(;++i<n.length;)r[i]=gf(n[i],e,t);return r.join("")}function bb(n){return!!(n&&typeof n==
"object")}var js={AElig:"Æ",AMP:"&",Aacute:"Á",Abreve:"Ă",Acirc:"Â",Acy:"А",Afr:"𝔄",Agrave:"À",Alpha:"Α",Amacr:"Ā",And:"⩓",Aogon:"Ą",Aopf:"𝔸",ApplyFunction:"\
⁡",Aring:"Å",Ascr:"𝒜",Assign:"≔",Atilde:"Ã",Auml:"Ä",Backslash:"∖",Barv:"⫧",Barwed:"⌆",Bcy:"Б",Because:"∵",Bernoullis:"ℬ",Beta:"Β",Bfr:"𝔅",
Bopf:"𝔹",Breve:"˘",Bscr:"ℬ",Bumpeq:"≎",CHcy:"Ч",COPY:"©",Cacute:"Ć",Cap:"⋒",CapitalDifferentialD:"ⅅ",Cayleys:"ℭ",Ccaron:"Č",Ccedil:"Ç",Ccirc:"\
Ĉ",Cconint:"∰",Cdot:"Ċ",Cedilla:"¸",CenterDot:"·",Cfr:"ℭ",Chi:"Χ",CircleDot:"⊙",CircleMinus:"⊖",CirclePlus:"⊕",CircleTimes:"⊗",ClockwiseContourIntegral:"\
∲",CloseCurlyDoubleQuote:"”",CloseCurlyQuote:"’",Colon:"∷",Colone:"⩴",Congruent:"≡",Conint:"∯",ContourIntegral:"∮",Copf:"ℂ",Coproduct:"∐",CounterClockwiseContourIntegral:"\
∳",Cross:"⨯",Cscr:"𝒞",Cup:"⋓",CupCap:"≍",DD:"ⅅ",DDotrahd:"⤑",DJcy:"Ђ",DScy:"Ѕ",DZcy:"Џ",Dagger:"‡",Darr:"↡",Dashv:"⫤",Dcaron:"Ď",Dcy:"Д",
Del:"∇",Delta:"Δ",Dfr:"𝔇",DiacriticalAcute:"´",DiacriticalDot:"˙",DiacriticalDoubleAcute:"˝",DiacriticalGrave:"`",DiacriticalTilde:"˜",Diamond:"⋄",DifferentialD:"\
ⅆ",Dopf:"𝔻",Dot:"¨",DotDot:"⃜",DotEqual:"≐",DoubleContourIntegral:"∯",DoubleDot:"¨",DoubleDownArrow:"⇓",DoubleLeftArrow:"⇐",DoubleLeftRightArrow:"\
⇔",DoubleLeftTee:"⫤",DoubleLongLeftArrow:"⟸",DoubleLongLeftRightArrow:"⟺",DoubleLongRightArrow:"⟹",DoubleRightArrow:"⇒",DoubleRightTee:"⊨",DoubleUpArrow:"\
⇑",DoubleUpDownArrow:"⇕",DoubleVerticalBar:"∥",DownArrow:"↓",DownArrowBar:"⤓",DownArrowUpArrow:"⇵",DownBreve:"̑",DownLeftRightVector:"⥐",DownLeftTeeVector:"\
⥞",DownLeftVector:"↽",DownLeftVectorBar:"⥖",DownRightTeeVector:"⥟",DownRightVector:"⇁",DownRightVectorBar:"⥗",DownTee:"⊤",DownTeeArrow:"↧",Downarrow:"\
⇓",Dscr:"𝒟",Dstrok:"Đ",ENG:"Ŋ",ETH:"Ð",Eacute:"É",Ecaron:"Ě",Ecirc:"Ê",Ecy:"Э",Edot:"Ė",Efr:"𝔈",Egrave:"È",Element:"∈",Emacr:"Ē",EmptySmallSquare:"\
◻",EmptyVerySmallSquare:"▫",Eogon:"Ę",Eopf:"𝔼",Epsilon:"Ε",Equal:"⩵",EqualTilde:"≂",Equilibrium:"⇌",Escr:"ℰ",Esim:"⩳",Eta:"Η",Euml:"Ë",Exists:"\
∃",ExponentialE:"ⅇ",Fcy:"Ф",Ffr:"𝔉",FilledSmallSquare:"◼",FilledVerySmallSquare:"▪",Fopf:"𝔽",ForAll:"∀",Fouriertrf:"ℱ",Fscr:"ℱ",GJcy:"Ѓ",GT:"\
>",Gamma:"Γ",Gammad:"Ϝ",Gbreve:"Ğ",Gcedil:"Ģ",Gcirc:"Ĝ",Gcy:"Г",Gdot:"Ġ",Gfr:"𝔊",Gg:"⋙",Gopf:"𝔾",GreaterEqual:"≥",GreaterEqualLess:"⋛",GreaterFullEqual:"\
≧",GreaterGreater:"⪢",GreaterLess:"≷",GreaterSlantEqual:"⩾",GreaterTilde:"≳",Gscr:"𝒢",Gt:"≫",HARDcy:"Ъ",Hacek:"ˇ",Hat:"^",Hcirc:"Ĥ",Hfr:"ℌ",
HilbertSpace:"ℋ",Hopf:"ℍ",HorizontalLine:"─",Hscr:"ℋ",Hstrok:"Ħ",HumpDownHump:"≎",HumpEqual:"≏",IEcy:"Е",IJlig:"Ĳ",IOcy:"Ё",Iacute:"Í",Icirc:"Î",
Icy:"И",Idot:"İ",Ifr:"ℑ",Igrave:"Ì",Im:"ℑ",Imacr:"Ī",ImaginaryI:"ⅈ",Implies:"⇒",Int:"∬",Integral:"∫",Intersection:"⋂",InvisibleComma:"⁣",InvisibleTimes:"\
⁢",Iogon:"Į",Iopf:"𝕀",Iota:"Ι",Iscr:"ℐ",Itilde:"Ĩ",Iukcy:"І",Iuml:"Ï",Jcirc:"Ĵ",Jcy:"Й",Jfr:"𝔍",Jopf:"𝕁",Jscr:"𝒥",Jsercy:"Ј",Jukcy:"Є",
KHcy:"Х",KJcy:"Ќ",Kappa:"Κ",Kcedil:"Ķ",Kcy:"К",Kfr:"𝔎",Kopf:"𝕂",Kscr:"𝒦",LJcy:"Љ",LT:"<",Lacute:"Ĺ",Lambda:"Λ",Lang:"⟪",Laplacetrf:"ℒ",Larr:"\
↞",Lcaron:"Ľ",Lcedil:"Ļ",Lcy:"Л",LeftAngleBracket:"⟨",LeftArrow:"←",LeftArrowBar:"⇤",LeftArrowRightArrow:"⇆",LeftCeiling:"⌈",LeftDoubleBracket:"⟦",
LeftDownTeeVector:"⥡",LeftDownVector:"⇃",LeftDownVectorBar:"⥙",LeftFloor:"⌊",LeftRightArrow:"↔",LeftRightVector:"⥎",LeftTee:"⊣",LeftTeeArrow:"↤",
LeftTeeVector:"⥚",LeftTriangle:"⊲",LeftTriangleBar:"⧏",LeftTriangleEqual:"⊴",LeftUpDownVector:"⥑",LeftUpTeeVector:"⥠",LeftUpVector:"↿",LeftUpVectorBar:"\
⥘",LeftVector:"↼",LeftVectorBar:"⥒",Leftarrow:"⇐",Leftrightarrow:"⇔",LessEqualGreater:"⋚",LessFullEqual:"≦",LessGreater:"≶",LessLess:"⪡",LessSlantEqual:"\
⩽",LessTilde:"≲",Lfr:"𝔏",Ll:"⋘",Lleftarrow:"⇚",Lmidot:"Ŀ",LongLeftArrow:"⟵",LongLeftRightArrow:"⟷",LongRightArrow:"⟶",Longleftarrow:"⟸",Longleftrightarrow:"\
⟺",Longrightarrow:"⟹",Lopf:"𝕃",LowerLeftArrow:"↙",LowerRightArrow:"↘",Lscr:"ℒ",Lsh:"↰",Lstrok:"Ł",Lt:"≪",Map:"⤅",Mcy:"М",MediumSpace:" ",
Mellintrf:"ℳ",Mfr:"𝔐",MinusPlus:"∓",Mopf:"𝕄",Mscr:"ℳ",Mu:"Μ",NJcy:"Њ",Nacute:"Ń",Ncaron:"Ň",Ncedil:"Ņ",Ncy:"Н",NegativeMediumSpace:"​",NegativeThickSpace:"\
​",NegativeThinSpace:"​",NegativeVeryThinSpace:"​",NestedGreaterGreater:"≫",NestedLessLess:"≪",NewLine:`
`,Nfr:"𝔑",NoBreak:"⁠",NonBreakingSpace:" ",Nopf:"ℕ",Not:"⫬",NotCongruent:"≢",NotCupCap:"≭",NotDoubleVerticalBar:"∦",NotElement:"∉",NotEqual:"≠",
NotEqualTilde:"≂̸",NotExists:"∄",NotGreater:"≯",NotGreaterEqual:"≱",NotGreaterFullEqual:"≧̸",NotGreaterGreater:"≫̸",NotGreaterLess:"≹",NotGreaterSlantEqual:"\
⩾̸",NotGreaterTilde:"≵",NotHumpDownHump:"≎̸",NotHumpEqual:"≏̸",NotLeftTriangle:"⋪",NotLeftTriangleBar:"⧏̸",NotLeftTriangleEqual:"⋬",NotLess:"≮",
NotLessEqual:"≰",NotLessGreater:"≸",NotLessLess:"≪̸",NotLessSlantEqual:"⩽̸",NotLessTilde:"≴",NotNestedGreaterGreater:"⪢̸",NotNestedLessLess:"⪡̸",
NotPrecedes:"⊀",NotPrecedesEqual:"⪯̸",NotPrecedesSlantEqual:"⋠",NotReverseElement:"∌",NotRightTriangle:"⋫",NotRightTriangleBar:"⧐̸",NotRightTriangleEqual:"\
⋭",NotSquareSubset:"⊏̸",NotSquareSubsetEqual:"⋢",NotSquareSuperset:"⊐̸",NotSquareSupersetEqual:"⋣",NotSubset:"⊂⃒",NotSubsetEqual:"⊈",NotSucceeds:"\
⊁",NotSucceedsEqual:"⪰̸",NotSucceedsSlantEqual:"⋡",NotSucceedsTilde:"≿̸",NotSuperset:"⊃⃒",NotSupersetEqual:"⊉",NotTilde:"≁",NotTildeEqual:"≄",
NotTildeFullEqual:"≇",NotTildeTilde:"≉",NotVerticalBar:"∤",Nscr:"𝒩",Ntilde:"Ñ",Nu:"Ν",OElig:"Œ",Oacute:"Ó",Ocirc:"Ô",Ocy:"О",Odblac:"Ő",Ofr:"𝔒",
Ograve:"Ò",Omacr:"Ō",Omega:"Ω",Omicron:"Ο",Oopf:"𝕆",OpenCurlyDoubleQuote:"“",OpenCurlyQuote:"‘",Or:"⩔",Oscr:"𝒪",Oslash:"Ø",Otilde:"Õ",Otimes:"\
⨷",Ouml:"Ö",OverBar:"‾",OverBrace:"⏞",OverBracket:"⎴",OverParenthesis:"⏜",PartialD:"∂",Pcy:"П",Pfr:"𝔓",Phi:"Φ",Pi:"Π",PlusMinus:"±",Poincareplane:"\
ℌ",Popf:"ℙ",Pr:"⪻",Precedes:"≺",PrecedesEqual:"⪯",PrecedesSlantEqual:"≼",PrecedesTilde:"≾",Prime:"″",Product:"∏",Proportion:"∷",Proportional:"\
∝",Pscr:"𝒫",Psi:"Ψ",QUOT:'"',Qfr:"𝔔",Qopf:"ℚ",Qscr:"𝒬",RBarr:"⤐",REG:"®",Racute:"Ŕ",Rang:"⟫",Rarr:"↠",Rarrtl:"⤖",Rcaron:"Ř",Rcedil:"Ŗ",
Rcy:"Р",Re:"ℜ",ReverseElement:"∋",ReverseEquilibrium:"⇋",ReverseUpEquilibrium:"⥯",Rfr:"ℜ",Rho:"Ρ",RightAngleBracket:"⟩",RightArrow:"→",RightArrowBar:"\
⇥",RightArrowLeftArrow:"⇄",RightCeiling:"⌉",RightDoubleBracket:"⟧",RightDownTeeVector:"⥝",RightDownVector:"⇂",RightDownVectorBar:"⥕",RightFloor:"⌋",
RightTee:"⊢",RightTeeArrow:"↦",RightTeeVector:"⥛",RightTriangle:"⊳",RightTriangleBar:"⧐",RightTriangleEqual:"⊵",RightUpDownVector:"⥏",RightUpTeeVector:"\
⥜",RightUpVector:"↾",RightUpVectorBar:"⥔",RightVector:"⇀",RightVectorBar:"⥓",Rightarrow:"⇒",Ropf:"ℝ",RoundImplies:"⥰",Rrightarrow:"⇛",Rscr:"ℛ",
Rsh:"↱",RuleDelayed:"⧴",SHCHcy:"Щ",SHcy:"Ш",SOFTcy:"Ь",Sacute:"Ś",Sc:"⪼",Scaron:"Š",Scedil:"Ş",Scirc:"Ŝ",Scy:"С",Sfr:"𝔖",ShortDownArrow:"↓",ShortLeftArrow:"\
←",ShortRightArrow:"→",ShortUpArrow:"↑",Sigma:"Σ",SmallCircle:"∘",Sopf:"𝕊",Sqrt:"√",Square:"□",SquareIntersection:"⊓",SquareSubset:"⊏",SquareSubsetEqual:"\
⊑",SquareSuperset:"⊐",SquareSupersetEqual:"⊒",SquareUnion:"⊔",Sscr:"𝒮",Star:"⋆",Sub:"⋐",Subset:"⋐",SubsetEqual:"⊆",Succeeds:"≻",SucceedsEqual:"\
⪰",SucceedsSlantEqual:"≽",SucceedsTilde:"≿",SuchThat:"∋",Sum:"∑",Sup:"⋑",Superset:"⊃",SupersetEqual:"⊇",Supset:"⋑",THORN:"Þ",TRADE:"™",TSHcy:"\
Ћ",TScy:"Ц",Tab:"	",Tau:"Τ",Tcaron:"Ť",Tcedil:"Ţ",Tcy:"Т",Tfr:"𝔗",Therefore:"∴",Theta:"Θ",ThickSpace:"  ",ThinSpace:" ",Tilde:"∼",TildeEqual:"\
≃",TildeFullEqual:"≅",TildeTilde:"≈",Topf:"𝕋",TripleDot:"⃛",Tscr:"𝒯",Tstrok:"Ŧ",Uacute:"Ú",Uarr:"↟",Uarrocir:"⥉",Ubrcy:"Ў",Ubreve:"Ŭ",Ucirc:"\
Û",Ucy:"У",Udblac:"Ű",Ufr:"𝔘",Ugrave:"Ù",Umacr:"Ū",UnderBar:"_",UnderBrace:"⏟",UnderBracket:"⎵",UnderParenthesis:"⏝",Union:"⋃",UnionPlus:"⊎",Uogon:"\
Ų",Uopf:"𝕌",UpArrow:"↑",UpArrowBar:"⤒",UpArrowDownArrow:"⇅",UpDownArrow:"↕",UpEquilibrium:"⥮",UpTee:"⊥",UpTeeArrow:"↥",Uparrow:"⇑",Updownarrow:"\
⇕",UpperLeftArrow:"↖",UpperRightArrow:"↗",Upsi:"ϒ",Upsilon:"Υ",Uring:"Ů",Uscr:"𝒰",Utilde:"Ũ",Uuml:"Ü",VDash:"⊫",Vbar:"⫫",Vcy:"В",Vdash:"⊩",
Vdashl:"⫦",Vee:"⋁",Verbar:"‖",Vert:"‖",VerticalBar:"∣",VerticalLine:"|",VerticalSeparator:"❘",VerticalTilde:"≀",VeryThinSpace:" ",Vfr:"𝔙",Vopf:"\
𝕍",Vscr:"𝒱",Vvdash:"⊪",Wcirc:"Ŵ",Wedge:"⋀",Wfr:"𝔚",Wopf:"𝕎",Wscr:"𝒲",Xfr:"𝔛",Xi:"Ξ",Xopf:"𝕏",Xscr:"𝒳",YAcy:"Я",YIcy:"Ї",YUcy:"Ю",
Yacute:"Ý",Ycirc:"Ŷ",Ycy:"Ы",Yfr:"𝔜",Yopf:"𝕐",Yscr:"𝒴",Yuml:"Ÿ",ZHcy:"Ж",Zacute:"Ź",Zcaron:"Ž",Zcy:"З",Zdot:"Ż",ZeroWidthSpace:"​",Zeta:"Ζ",
Zfr:"ℨ",Zopf:"ℤ",Zscr:"𝒵",aacute:"á",abreve:"ă",ac:"∾",acE:"∾̳",acd:"∿",acirc:"â",acute:"´",acy:"а",aelig:"æ",af:"⁡",afr:"𝔞",agrave:"à",
alefsym:"ℵ",aleph:"ℵ",alpha:"α",amacr:"ā",amalg:"⨿",amp:"&",and:"∧",andand:"⩕",andd:"⩜",andslope:"⩘",andv:"⩚",ang:"∠",ange:"⦤",angle:"∠",
angmsd:"∡",angmsdaa:"⦨",angmsdab:"⦩",angmsdac:"⦪",angmsdad:"⦫",angmsdae:"⦬",angmsdaf:"⦭",angmsdag:"⦮",angmsdah:"⦯",angrt:"∟",angrtvb:"⊾",angrtvbd:"\
⦝",angsph:"∢",angst:"Å",angzarr:"⍼",aogon:"ą",aopf:"𝕒",ap:"≈",apE:"⩰",apacir:"⩯",ape:"≊",apid:"≋",apos:"'",approx:"≈",approxeq:"≊",aring:"\
å",ascr:"𝒶",ast:"*",asymp:"≈",asympeq:"≍",atilde:"ã",auml:"ä",awconint:"∳",awint:"⨑",bNot:"⫭",backcong:"≌",backepsilon:"϶",backprime:"‵",backsim:"\
∽",backsimeq:"⋍",barvee:"⊽",barwed:"⌅",barwedge:"⌅",bbrk:"⎵",bbrktbrk:"⎶",bcong:"≌",bcy:"б",bdquo:"„",becaus:"∵",because:"∵",bemptyv:"⦰",
bepsi:"϶",bernou:"ℬ",beta:"β",beth:"ℶ",between:"≬",bfr:"𝔟",bigcap:"⋂",bigcirc:"◯",bigcup:"⋃",bigodot:"⨀",bigoplus:"⨁",bigotimes:"⨂",bigsqcup:"\
⨆",bigstar:"★",bigtriangledown:"▽",bigtriangleup:"△",biguplus:"⨄",bigvee:"⋁",bigwedge:"⋀",bkarow:"⤍",blacklozenge:"⧫",blacksquare:"▪",blacktriangle:"\
▴",blacktriangledown:"▾",blacktriangleleft:"◂",blacktriangleright:"▸",blank:"␣",blk12:"▒",blk14:"░",blk34:"▓",block:"█",bne:"=⃥",bnequiv:"≡⃥",
bnot:"⌐",bopf:"𝕓",bot:"⊥",bottom:"⊥",bowtie:"⋈",boxDL:"╗",boxDR:"╔",boxDl:"╖",boxDr:"╓",boxH:"═",boxHD:"╦",boxHU:"╩",boxHd:"╤",boxHu:"\
╧",boxUL:"╝",boxUR:"╚",boxUl:"╜",boxUr:"╙",boxV:"║",boxVH:"╬",boxVL:"╣",boxVR:"╠",boxVh:"╫",boxVl:"╢",boxVr:"╟",boxbox:"⧉",boxdL:"╕",
boxdR:"╒",boxdl:"┐",boxdr:"┌",boxh:"─",boxhD:"╥",boxhU:"╨",boxhd:"┬",boxhu:"┴",boxminus:"⊟",boxplus:"⊞",boxtimes:"⊠",boxuL:"╛",boxuR:"╘",
boxul:"┘",boxur:"└",boxv:"│",boxvH:"╪",boxvL:"╡",boxvR:"╞",boxvh:"┼",boxvl:"┤",boxvr:"├",bprime:"‵",breve:"˘",brvbar:"¦",bscr:"𝒷",bsemi:"\
⁏",bsim:"∽",bsime:"⋍",bsol:"\\",bsolb:"⧅",bsolhsub:"⟈",bull:"•",bullet:"•",bump:"≎",bumpE:"⪮",bumpe:"≏",bumpeq:"≏",cacute:"ć",cap:"∩",capand:"\
⩄",capbrcup:"⩉",capcap:"⩋",capcup:"⩇",capdot:"⩀",caps:"∩︀",caret:"⁁",caron:"ˇ",ccaps:"⩍",ccaron:"č",ccedil:"ç",ccirc:"ĉ",ccups:"⩌",ccupssm:"\
⩐",cdot:"ċ",cedil:"¸",cemptyv:"⦲",cent:"¢",centerdot:"·",cfr:"𝔠",chcy:"ч",check:"✓",checkmark:"✓",chi:"χ",cir:"○",cirE:"⧃",circ:"ˆ",circeq:"\
≗",circlearrowleft:"↺",circlearrowright:"↻",circledR:"®",circledS:"Ⓢ",circledast:"⊛",circledcirc:"⊚",circleddash:"⊝",cire:"≗",cirfnint:"⨐",cirmid:"\
⫯",cirscir:"⧂",clubs:"♣",clubsuit:"♣",colon:":",colone:"≔",coloneq:"≔",comma:",",commat:"@",comp:"∁",compfn:"∘",complement:"∁",complexes:"ℂ",
cong:"≅",congdot:"⩭",conint:"∮",copf:"𝕔",coprod:"∐",copy:"©",copysr:"℗",crarr:"↵",cross:"✗",cscr:"𝒸",csub:"⫏",csube:"⫑",csup:"⫐",csupe:"\
⫒",ctdot:"⋯",cudarrl:"⤸",cudarrr:"⤵",cuepr:"⋞",cuesc:"⋟",cularr:"↶",cularrp:"⤽",cup:"∪",cupbrcap:"⩈",cupcap:"⩆",cupcup:"⩊",cupdot:"⊍",
cupor:"⩅",cups:"∪︀",curarr:"↷",curarrm:"⤼",curlyeqprec:"⋞",curlyeqsucc:"⋟",curlyvee:"⋎",curlywedge:"⋏",curren:"¤",curvearrowleft:"↶",curvearrowright:"\
↷",cuvee:"⋎",cuwed:"⋏",cwconint:"∲",cwint:"∱",cylcty:"⌭",dArr:"⇓",dHar:"⥥",dagger:"†",daleth:"ℸ",darr:"↓",dash:"‐",dashv:"⊣",dbkarow:"\
⤏",dblac:"˝",dcaron:"ď",dcy:"д",dd:"ⅆ",ddagger:"‡",ddarr:"⇊",ddotseq:"⩷",deg:"°",delta:"δ",demptyv:"⦱",dfisht:"⥿",dfr:"𝔡",dharl:"⇃",dharr:"\
⇂",diam:"⋄",diamond:"⋄",diamondsuit:"♦",diams:"♦",die:"¨",digamma:"ϝ",disin:"⋲",div:"÷",divide:"÷",divideontimes:"⋇",divonx:"⋇",djcy:"ђ",dlcorn:"\
⌞",dlcrop:"⌍",dollar:"$",dopf:"𝕕",dot:"˙",doteq:"≐",doteqdot:"≑",dotminus:"∸",dotplus:"∔",dotsquare:"⊡",doublebarwedge:"⌆",downarrow:"↓",downdownarrows:"\
⇊",downharpoonleft:"⇃",downharpoonright:"⇂",drbkarow:"⤐",drcorn:"⌟",drcrop:"⌌",dscr:"𝒹",dscy:"ѕ",dsol:"⧶",dstrok:"đ",dtdot:"⋱",dtri:"▿",dtrif:"\
▾",duarr:"⇵",duhar:"⥯",dwangle:"⦦",dzcy:"џ",dzigrarr:"⟿",eDDot:"⩷",eDot:"≑",eacute:"é",easter:"⩮",ecaron:"ě",ecir:"≖",ecirc:"ê",ecolon:"≕",
ecy:"э",edot:"ė",ee:"ⅇ",efDot:"≒",efr:"𝔢",eg:"⪚",egrave:"è",egs:"⪖",egsdot:"⪘",el:"⪙",elinters:"⏧",ell:"ℓ",els:"⪕",elsdot:"⪗",emacr:"ē",
empty:"∅",emptyset:"∅",emptyv:"∅",emsp13:" ",emsp14:" ",emsp:" ",eng:"ŋ",ensp:" ",eogon:"ę",eopf:"𝕖",epar:"⋕",eparsl:"⧣",eplus:"⩱",epsi:"\
ε",epsilon:"ε",epsiv:"ϵ",eqcirc:"≖",eqcolon:"≕",eqsim:"≂",eqslantgtr:"⪖",eqslantless:"⪕",equals:"=",equest:"≟",equiv:"≡",equivDD:"⩸",eqvparsl:"\
⧥",erDot:"≓",erarr:"⥱",escr:"ℯ",esdot:"≐",esim:"≂",eta:"η",eth:"ð",euml:"ë",euro:"€",excl:"!",exist:"∃",expectation:"ℰ",exponentiale:"ⅇ",
fallingdotseq:"≒",fcy:"ф",female:"♀",ffilig:"ﬃ",fflig:"ﬀ",ffllig:"ﬄ",ffr:"𝔣",filig:"ﬁ",fjlig:"fj",flat:"♭",fllig:"ﬂ",fltns:"▱",fnof:"ƒ",fopf:"\
𝕗",forall:"∀",fork:"⋔",forkv:"⫙",fpartint:"⨍",frac12:"½",frac13:"⅓",frac14:"¼",frac15:"⅕",frac16:"⅙",frac18:"⅛",frac23:"⅔",frac25:"⅖",frac34:"\
¾",frac35:"⅗",frac38:"⅜",frac45:"⅘",frac56:"⅚",frac58:"⅝",frac78:"⅞",frasl:"⁄",frown:"⌢",fscr:"𝒻",gE:"≧",gEl:"⪌",gacute:"ǵ",gamma:"γ",
gammad:"ϝ",gap:"⪆",gbreve:"ğ",gcirc:"ĝ",gcy:"г",gdot:"ġ",ge:"≥",gel:"⋛",geq:"≥",geqq:"≧",geqslant:"⩾",ges:"⩾",gescc:"⪩",gesdot:"⪀",gesdoto:"\
⪂",gesdotol:"⪄",gesl:"⋛︀",gesles:"⪔",gfr:"𝔤",gg:"≫",ggg:"⋙",gimel:"ℷ",gjcy:"ѓ",gl:"≷",glE:"⪒",gla:"⪥",glj:"⪤",gnE:"≩",gnap:"⪊",gnapprox:"\
⪊",gne:"⪈",gneq:"⪈",gneqq:"≩",gnsim:"⋧",gopf:"𝕘",grave:"`",gscr:"ℊ",gsim:"≳",gsime:"⪎",gsiml:"⪐",gt:">",gtcc:"⪧",gtcir:"⩺",gtdot:"⋗",
gtlPar:"⦕",gtquest:"⩼",gtrapprox:"⪆",gtrarr:"⥸",gtrdot:"⋗",gtreqless:"⋛",gtreqqless:"⪌",gtrless:"≷",gtrsim:"≳",gvertneqq:"≩︀",gvnE:"≩︀",
hArr:"⇔",hairsp:" ",half:"½",hamilt:"ℋ",hardcy:"ъ",harr:"↔",harrcir:"⥈",harrw:"↭",hbar:"ℏ",hcirc:"ĥ",hearts:"♥",heartsuit:"♥",hellip:"…",
hercon:"⊹",hfr:"𝔥",hksearow:"⤥",hkswarow:"⤦",hoarr:"⇿",homtht:"∻",hookleftarrow:"↩",hookrightarrow:"↪",hopf:"𝕙",horbar:"―",hscr:"𝒽",hslash:"\
ℏ",hstrok:"ħ",hybull:"⁃",hyphen:"‐",iacute:"í",ic:"⁣",icirc:"î",icy:"и",iecy:"е",iexcl:"¡",iff:"⇔",ifr:"𝔦",igrave:"ì",ii:"ⅈ",iiiint:"⨌",
iiint:"∭",iinfin:"⧜",iiota:"℩",ijlig:"ĳ",imacr:"ī",image:"ℑ",imagline:"ℐ",imagpart:"ℑ",imath:"ı",imof:"⊷",imped:"Ƶ",in:"∈",incare:"℅",infin:"\
∞",infintie:"⧝",inodot:"ı",int:"∫",intcal:"⊺",integers:"ℤ",intercal:"⊺",intlarhk:"⨗",intprod:"⨼",iocy:"ё",iogon:"į",iopf:"𝕚",iota:"ι",iprod:"\
⨼",iquest:"¿",iscr:"𝒾",isin:"∈",isinE:"⋹",isindot:"⋵",isins:"⋴",isinsv:"⋳",isinv:"∈",it:"⁢",itilde:"ĩ",iukcy:"і",iuml:"ï",jcirc:"ĵ",jcy:"\
й",jfr:"𝔧",jmath:"ȷ",jopf:"𝕛",jscr:"𝒿",jsercy:"ј",jukcy:"є",kappa:"κ",kappav:"ϰ",kcedil:"ķ",kcy:"к",kfr:"𝔨",kgreen:"ĸ",khcy:"х",kjcy:"ќ",
kopf:"𝕜",kscr:"𝓀",lAarr:"⇚",lArr:"⇐",lAtail:"⤛",lBarr:"⤎",lE:"≦",lEg:"⪋",lHar:"⥢",lacute:"ĺ",laemptyv:"⦴",lagran:"ℒ",lambda:"λ",lang:"\
⟨",langd:"⦑",langle:"⟨",lap:"⪅",laquo:"«",larr:"←",larrb:"⇤",larrbfs:"⤟",larrfs:"⤝",larrhk:"↩",larrlp:"↫",larrpl:"⤹",larrsim:"⥳",larrtl:"\
↢",lat:"⪫",latail:"⤙",late:"⪭",lates:"⪭︀",lbarr:"⤌",lbbrk:"❲",lbrace:"{",lbrack:"[",lbrke:"⦋",lbrksld:"⦏",lbrkslu:"⦍",lcaron:"ľ",lcedil:"\
ļ",lceil:"⌈",lcub:"{",lcy:"л",ldca:"⤶",ldquo:"“",ldquor:"„",ldrdhar:"⥧",ldrushar:"⥋",ldsh:"↲",le:"≤",leftarrow:"←",leftarrowtail:"↢",leftharpoondown:"\
↽",leftharpoonup:"↼",leftleftarrows:"⇇",leftrightarrow:"↔",leftrightarrows:"⇆",leftrightharpoons:"⇋",leftrightsquigarrow:"↭",leftthreetimes:"⋋",
leg:"⋚",leq:"≤",leqq:"≦",leqslant:"⩽",les:"⩽",lescc:"⪨",lesdot:"⩿",lesdoto:"⪁",lesdotor:"⪃",lesg:"⋚︀",lesges:"⪓",lessapprox:"⪅",lessdot:"\
⋖",lesseqgtr:"⋚",lesseqqgtr:"⪋",lessgtr:"≶",lesssim:"≲",lfisht:"⥼",lfloor:"⌊",lfr:"𝔩",lg:"≶",lgE:"⪑",lhard:"↽",lharu:"↼",lharul:"⥪",lhblk:"\
▄",ljcy:"љ",ll:"≪",llarr:"⇇",llcorner:"⌞",llhard:"⥫",lltri:"◺",lmidot:"ŀ",lmoust:"⎰",lmoustache:"⎰",lnE:"≨",lnap:"⪉",lnapprox:"⪉",lne:"⪇",
lneq:"⪇",lneqq:"≨",lnsim:"⋦",loang:"⟬",loarr:"⇽",lobrk:"⟦",longleftarrow:"⟵",longleftrightarrow:"⟷",longmapsto:"⟼",longrightarrow:"⟶",looparrowleft:"\
↫",looparrowright:"↬",lopar:"⦅",lopf:"𝕝",loplus:"⨭",lotimes:"⨴",lowast:"∗",lowbar:"_",loz:"◊",lozenge:"◊",lozf:"⧫",lpar:"(",lparlt:"⦓",lrarr:"\
⇆",lrcorner:"⌟",lrhar:"⇋",lrhard:"⥭",lrm:"‎",lrtri:"⊿",lsaquo:"‹",lscr:"𝓁",lsh:"↰",lsim:"≲",lsime:"⪍",lsimg:"⪏",lsqb:"[",lsquo:"‘",lsquor:"\
‚",lstrok:"ł",lt:"<",ltcc:"⪦",ltcir:"⩹",ltdot:"⋖",lthree:"⋋",ltimes:"⋉",ltlarr:"⥶",ltquest:"⩻",ltrPar:"⦖",ltri:"◃",ltrie:"⊴",ltrif:"◂",
lurdshar:"⥊",luruhar:"⥦",lvertneqq:"≨︀",lvnE:"≨︀",mDDot:"∺",macr:"¯",male:"♂",malt:"✠",maltese:"✠",map:"↦",mapsto:"↦",mapstodown:"↧",
mapstoleft:"↤",mapstoup:"↥",marker:"▮",mcomma:"⨩",mcy:"м",mdash:"—",measuredangle:"∡",mfr:"𝔪",mho:"℧",micro:"µ",mid:"∣",midast:"*",midcir:"\
⫰",middot:"·",minus:"−",minusb:"⊟",minusd:"∸",minusdu:"⨪",mlcp:"⫛",mldr:"…",mnplus:"∓",models:"⊧",mopf:"𝕞",mp:"∓",mscr:"𝓂",mstpos:"∾",
mu:"μ",multimap:"⊸",mumap:"⊸",nGg:"⋙̸",nGt:"≫⃒",nGtv:"≫̸",nLeftarrow:"⇍",nLeftrightarrow:"⇎",nLl:"⋘̸",nLt:"≪⃒",nLtv:"≪̸",nRightarrow:"\
⇏",nVDash:"⊯",nVdash:"⊮",nabla:"∇",nacute:"ń",nang:"∠⃒",nap:"≉",napE:"⩰̸",napid:"≋̸",napos:"ŉ",napprox:"≉",natur:"♮",natural:"♮",naturals:"\
ℕ",nbsp:" ",nbump:"≎̸",nbumpe:"≏̸",ncap:"⩃",ncaron:"ň",ncedil:"ņ",ncong:"≇",ncongdot:"⩭̸",ncup:"⩂",ncy:"н",ndash:"–",ne:"≠",neArr:"⇗",
nearhk:"⤤",nearr:"↗",nearrow:"↗",nedot:"≐̸",nequiv:"≢",nesear:"⤨",nesim:"≂̸",nexist:"∄",nexists:"∄",nfr:"𝔫",ngE:"≧̸",nge:"≱",ngeq:"≱",
ngeqq:"≧̸",ngeqslant:"⩾̸",nges:"⩾̸",ngsim:"≵",ngt:"≯",ngtr:"≯",nhArr:"⇎",nharr:"↮",nhpar:"⫲",ni:"∋",nis:"⋼",nisd:"⋺",niv:"∋",njcy:"\
њ",nlArr:"⇍",nlE:"≦̸",nlarr:"↚",nldr:"‥",nle:"≰",nleftarrow:"↚",nleftrightarrow:"↮",nleq:"≰",nleqq:"≦̸",nleqslant:"⩽̸",nles:"⩽̸",nless:"\
≮",nlsim:"≴",nlt:"≮",nltri:"⋪",nltrie:"⋬",nmid:"∤",nopf:"𝕟",not:"¬",notin:"∉",notinE:"⋹̸",notindot:"⋵̸",notinva:"∉",notinvb:"⋷",notinvc:"\
⋶",notni:"∌",notniva:"∌",notnivb:"⋾",notnivc:"⋽",npar:"∦",nparallel:"∦",nparsl:"⫽⃥",npart:"∂̸",npolint:"⨔",npr:"⊀",nprcue:"⋠",npre:"⪯\
̸",nprec:"⊀",npreceq:"⪯̸",nrArr:"⇏",nrarr:"↛",nrarrc:"⤳̸",nrarrw:"↝̸",nrightarrow:"↛",nrtri:"⋫",nrtrie:"⋭",nsc:"⊁",nsccue:"⋡",nsce:"⪰̸",
nscr:"𝓃",nshortmid:"∤",nshortparallel:"∦",nsim:"≁",nsime:"≄",nsimeq:"≄",nsmid:"∤",nspar:"∦",nsqsube:"⋢",nsqsupe:"⋣",nsub:"⊄",nsubE:"⫅̸",
nsube:"⊈",nsubset:"⊂⃒",nsubseteq:"⊈",nsubseteqq:"⫅̸",nsucc:"⊁",nsucceq:"⪰̸",nsup:"⊅",nsupE:"⫆̸",nsupe:"⊉",nsupset:"⊃⃒",nsupseteq:"⊉",
nsupseteqq:"⫆̸",ntgl:"≹",ntilde:"ñ",ntlg:"≸",ntriangleleft:"⋪",ntrianglelefteq:"⋬",ntriangleright:"⋫",ntrianglerighteq:"⋭",nu:"ν",num:"#",numero:"\
№",numsp:" ",nvDash:"⊭",nvHarr:"⤄",nvap:"≍⃒",nvdash:"⊬",nvge:"≥⃒",nvgt:">⃒",nvinfin:"⧞",nvlArr:"⤂",nvle:"≤⃒",nvlt:"<⃒",nvltrie:"⊴⃒",
nvrArr:"⤃",nvrtrie:"⊵⃒",nvsim:"∼⃒",nwArr:"⇖",nwarhk:"⤣",nwarr:"↖",nwarrow:"↖",nwnear:"⤧",oS:"Ⓢ",oacute:"ó",oast:"⊛",ocir:"⊚",ocirc:"ô",
ocy:"о",odash:"⊝",odblac:"ő",odiv:"⨸",odot:"⊙",odsold:"⦼",oelig:"œ",ofcir:"⦿",ofr:"𝔬",ogon:"˛",ograve:"ò",ogt:"⧁",ohbar:"⦵",ohm:"Ω",oint:"\
∮",olarr:"↺",olcir:"⦾",olcross:"⦻",oline:"‾",olt:"⧀",omacr:"ō",omega:"ω",omicron:"ο",omid:"⦶",ominus:"⊖",oopf:"𝕠",opar:"⦷",operp:"⦹",oplus:"\
⊕",or:"∨",orarr:"↻",ord:"⩝",order:"ℴ",orderof:"ℴ",ordf:"ª",ordm:"º",origof:"⊶",oror:"⩖",orslope:"⩗",orv:"⩛",oscr:"ℴ",oslash:"ø",osol:"⊘",
otilde:"õ",otimes:"⊗",otimesas:"⨶",ouml:"ö",ovbar:"⌽",par:"∥",para:"¶",parallel:"∥",parsim:"⫳",parsl:"⫽",part:"∂",pcy:"п",percnt:"%",period:"\
.",permil:"‰",perp:"⊥",pertenk:"‱",pfr:"𝔭",phi:"φ",phiv:"ϕ",phmmat:"ℳ",phone:"☎",pi:"π",pitchfork:"⋔",piv:"ϖ",planck:"ℏ",planckh:"ℎ",plankv:"\
ℏ",plus:"+",plusacir:"⨣",plusb:"⊞",pluscir:"⨢",plusdo:"∔",plusdu:"⨥",pluse:"⩲",plusmn:"±",plussim:"⨦",plustwo:"⨧",pm:"±",pointint:"⨕",popf:"\
𝕡",pound:"£",pr:"≺",prE:"⪳",prap:"⪷",prcue:"≼",pre:"⪯",prec:"≺",precapprox:"⪷",preccurlyeq:"≼",preceq:"⪯",precnapprox:"⪹",precneqq:"⪵",
precnsim:"⋨",precsim:"≾",prime:"′",primes:"ℙ",prnE:"⪵",prnap:"⪹",prnsim:"⋨",prod:"∏",profalar:"⌮",profline:"⌒",profsurf:"⌓",prop:"∝",propto:"\
∝",prsim:"≾",prurel:"⊰",pscr:"𝓅",psi:"ψ",puncsp:" ",qfr:"𝔮",qint:"⨌",qopf:"𝕢",qprime:"⁗",qscr:"𝓆",quaternions:"ℍ",quatint:"⨖",quest:"\
?",questeq:"≟",quot:'"',rAarr:"⇛",rArr:"⇒",rAtail:"⤜",rBarr:"⤏",rHar:"⥤",race:"∽̱",racute:"ŕ",radic:"√",raemptyv:"⦳",rang:"⟩",rangd:"⦒",
range:"⦥",rangle:"⟩",raquo:"»",rarr:"→",rarrap:"⥵",rarrb:"⇥",rarrbfs:"⤠",rarrc:"⤳",rarrfs:"⤞",rarrhk:"↪",rarrlp:"↬",rarrpl:"⥅",rarrsim:"⥴",
rarrtl:"↣",rarrw:"↝",ratail:"⤚",ratio:"∶",rationals:"ℚ",rbarr:"⤍",rbbrk:"❳",rbrace:"}",rbrack:"]",rbrke:"⦌",rbrksld:"⦎",rbrkslu:"⦐",rcaron:"\
ř",rcedil:"ŗ",rceil:"⌉",rcub:"}",rcy:"р",rdca:"⤷",rdldhar:"⥩",rdquo:"”",rdquor:"”",rdsh:"↳",real:"ℜ",realine:"ℛ",realpart:"ℜ",reals:"ℝ",rect:"\
▭",reg:"®",rfisht:"⥽",rfloor:"⌋",rfr:"𝔯",rhard:"⇁",rharu:"⇀",rharul:"⥬",rho:"ρ",rhov:"ϱ",rightarrow:"→",rightarrowtail:"↣",rightharpoondown:"\
⇁",rightharpoonup:"⇀",rightleftarrows:"⇄",rightleftharpoons:"⇌",rightrightarrows:"⇉",rightsquigarrow:"↝",rightthreetimes:"⋌",ring:"˚",risingdotseq:"\
≓",rlarr:"⇄",rlhar:"⇌",rlm:"‏",rmoust:"⎱",rmoustache:"⎱",rnmid:"⫮",roang:"⟭",roarr:"⇾",robrk:"⟧",ropar:"⦆",ropf:"𝕣",roplus:"⨮",rotimes:"\
⨵",rpar:")",rpargt:"⦔",rppolint:"⨒",rrarr:"⇉",rsaquo:"›",rscr:"𝓇",rsh:"↱",rsqb:"]",rsquo:"’",rsquor:"’",rthree:"⋌",rtimes:"⋊",rtri:"▹",
rtrie:"⊵",rtrif:"▸",rtriltri:"⧎",ruluhar:"⥨",rx:"℞",sacute:"ś",sbquo:"‚",sc:"≻",scE:"⪴",scap:"⪸",scaron:"š",sccue:"≽",sce:"⪰",scedil:"ş",
scirc:"ŝ",scnE:"⪶",scnap:"⪺",scnsim:"⋩",scpolint:"⨓",scsim:"≿",scy:"с",sdot:"⋅",sdotb:"⊡",sdote:"⩦",seArr:"⇘",searhk:"⤥",searr:"↘",searrow:"\
↘",sect:"§",semi:";",seswar:"⤩",setminus:"∖",setmn:"∖",sext:"✶",sfr:"𝔰",sfrown:"⌢",sharp:"♯",shchcy:"щ",shcy:"ш",shortmid:"∣",shortparallel:"\
∥",shy:"­",sigma:"σ",sigmaf:"ς",sigmav:"ς",sim:"∼",simdot:"⩪",sime:"≃",simeq:"≃",simg:"⪞",simgE:"⪠",siml:"⪝",simlE:"⪟",simne:"≆",simplus:"\
⨤",simrarr:"⥲",slarr:"←",smallsetminus:"∖",smashp:"⨳",smeparsl:"⧤",smid:"∣",smile:"⌣",smt:"⪪",smte:"⪬",smtes:"⪬︀",softcy:"ь",sol:"/",solb:"\
⧄",solbar:"⌿",sopf:"𝕤",spades:"♠",spadesuit:"♠",spar:"∥",sqcap:"⊓",sqcaps:"⊓︀",sqcup:"⊔",sqcups:"⊔︀",sqsub:"⊏",sqsube:"⊑",sqsubset:"\
⊏",sqsubseteq:"⊑",sqsup:"⊐",sqsupe:"⊒",sqsupset:"⊐",sqsupseteq:"⊒",squ:"□",square:"□",squarf:"▪",squf:"▪",srarr:"→",sscr:"𝓈",ssetmn:"∖",
ssmile:"⌣",sstarf:"⋆",star:"☆",starf:"★",straightepsilon:"ϵ",straightphi:"ϕ",strns:"¯",sub:"⊂",subE:"⫅",subdot:"⪽",sube:"⊆",subedot:"⫃",submult:"\
⫁",subnE:"⫋",subne:"⊊",subplus:"⪿",subrarr:"⥹",subset:"⊂",subseteq:"⊆",subseteqq:"⫅",subsetneq:"⊊",subsetneqq:"⫋",subsim:"⫇",subsub:"⫕",
subsup:"⫓",succ:"≻",succapprox:"⪸",succcurlyeq:"≽",succeq:"⪰",succnapprox:"⪺",succneqq:"⪶",succnsim:"⋩",succsim:"≿",sum:"∑",sung:"♪",sup1:"\
¹",sup2:"²",sup3:"³",sup:"⊃",supE:"⫆",supdot:"⪾",supdsub:"⫘",supe:"⊇",supedot:"⫄",suphsol:"⟉",suphsub:"⫗",suplarr:"⥻",supmult:"⫂",supnE:"\
⫌",supne:"⊋",supplus:"⫀",supset:"⊃",supseteq:"⊇",supseteqq:"⫆",supsetneq:"⊋",supsetneqq:"⫌",supsim:"⫈",supsub:"⫔",supsup:"⫖",swArr:"⇙",swarhk:"\
⤦",swarr:"↙",swarrow:"↙",swnwar:"⤪",szlig:"ß",target:"⌖",tau:"τ",tbrk:"⎴",tcaron:"ť",tcedil:"ţ",tcy:"т",tdot:"⃛",telrec:"⌕",tfr:"𝔱",there4:"\
∴",therefore:"∴",theta:"θ",thetasym:"ϑ",thetav:"ϑ",thickapprox:"≈",thicksim:"∼",thinsp:" ",thkap:"≈",thksim:"∼",thorn:"þ",tilde:"˜",times:"×",
timesb:"⊠",timesbar:"⨱",timesd:"⨰",tint:"∭",toea:"⤨",top:"⊤",topbot:"⌶",topcir:"⫱",topf:"𝕥",topfork:"⫚",tosa:"⤩",tprime:"‴",trade:"™",
triangle:"▵",triangledown:"▿",triangleleft:"◃",trianglelefteq:"⊴",triangleq:"≜",triangleright:"▹",trianglerighteq:"⊵",tridot:"◬",trie:"≜",triminus:"\
⨺",triplus:"⨹",trisb:"⧍",tritime:"⨻",trpezium:"⏢",tscr:"𝓉",tscy:"ц",tshcy:"ћ",tstrok:"ŧ",twixt:"≬",twoheadleftarrow:"↞",twoheadrightarrow:"↠",
uArr:"⇑",uHar:"⥣",uacute:"ú",uarr:"↑",ubrcy:"ў",ubreve:"ŭ",ucirc:"û",ucy:"у",udarr:"⇅",udblac:"ű",udhar:"⥮",ufisht:"⥾",ufr:"𝔲",ugrave:"ù",
uharl:"↿",uharr:"↾",uhblk:"▀",ulcorn:"⌜",ulcorner:"⌜",ulcrop:"⌏",ultri:"◸",umacr:"ū",uml:"¨",uogon:"ų",uopf:"𝕦",uparrow:"↑",updownarrow:"↕",
upharpoonleft:"↿",upharpoonright:"↾",uplus:"⊎",upsi:"υ",upsih:"ϒ",upsilon:"υ",upuparrows:"⇈",urcorn:"⌝",urcorner:"⌝",urcrop:"⌎",uring:"ů",urtri:"\
◹",uscr:"𝓊",utdot:"⋰",utilde:"ũ",utri:"▵",utrif:"▴",uuarr:"⇈",uuml:"ü",uwangle:"⦧",vArr:"⇕",vBar:"⫨",vBarv:"⫩",vDash:"⊨",vangrt:"⦜",varepsilon:"\
ϵ",varkappa:"ϰ",varnothing:"∅",varphi:"ϕ",varpi:"ϖ",varpropto:"∝",varr:"↕",varrho:"ϱ",varsigma:"ς",varsubsetneq:"⊊︀",varsubsetneqq:"⫋︀",varsupsetneq:"\
⊋︀",varsupsetneqq:"⫌︀",vartheta:"ϑ",vartriangleleft:"⊲",vartriangleright:"⊳",vcy:"в",vdash:"⊢",vee:"∨",veebar:"⊻",veeeq:"≚",vellip:"⋮",verbar:"\
|",vert:"|",vfr:"𝔳",vltri:"⊲",vnsub:"⊂⃒",vnsup:"⊃⃒",vopf:"𝕧",vprop:"∝",vrtri:"⊳",vscr:"𝓋",vsubnE:"⫋︀",vsubne:"⊊︀",vsupnE:"⫌︀",
vsupne:"⊋︀",vzigzag:"⦚",wcirc:"ŵ",wedbar:"⩟",wedge:"∧",wedgeq:"≙",weierp:"℘",wfr:"𝔴",wopf:"𝕨",wp:"℘",wr:"≀",wreath:"≀",wscr:"𝓌",xcap:"\
⋂",xcirc:"◯",xcup:"⋃",xdtri:"▽",xfr:"𝔵",xhArr:"⟺",xharr:"⟷",xi:"ξ",xlArr:"⟸",xlarr:"⟵",xmap:"⟼",xnis:"⋻",xodot:"⨀",xopf:"𝕩",xoplus:"\
⨁",xotime:"⨂",xrArr:"⟹",xrarr:"⟶",xscr:"𝓍",xsqcup:"⨆",xuplus:"⨄",xutri:"△",xvee:"⋁",xwedge:"⋀",yacute:"ý",yacy:"я",ycirc:"ŷ",ycy:"ы",yen:"\
¥",yfr:"𝔶",yicy:"ї",yopf:"𝕪",yscr:"𝓎",yucy:"ю",yuml:"ÿ",zacute:"ź",zcaron:"ž",zcy:"з",zdot:"ż",zeetrf:"ℨ",zeta:"ζ",zfr:"𝔷",zhcy:"ж",zigrarr:"\
⇝",zopf:"𝕫",zscr:"𝓏",zwj:"‍",zwnj:"‌"};var xb={}.hasOwnProperty;function Rn(n){return xb.call(js,n)?js[n]:!1}function ce(n,e,t,r){let i=n.length,o=0,s;if(e<0?e=-e>i?0:i+e:e=e>i?i:e,t=t>0?t:0,r.length<1e4)s=Array.from(r),s.unshift(e,t),n.splice(...s);else for(t&&n.splice(
e,t);o<r.length;)s=r.slice(o,o+1e4),s.unshift(e,0),n.splice(...s),o+=1e4,e+=1e4}function Ne(n,e){return n.length>0?(ce(n,n.length,0,e),n):e}var bf={}.hasOwnProperty;function xf(n){let e={},t=-1;for(;++t<n.length;)kb(e,n[t]);return e}function kb(n,e){let t;for(t in e){let i=(bf.call(n,t)?n[t]:void 0)||
(n[t]={}),o=e[t],s;if(o)for(s in o){bf.call(i,s)||(i[s]=[]);let l=o[s];yb(i[s],Array.isArray(l)?l:l?[l]:[])}}}function yb(n,e){let t=-1,r=[];for(;++t<e.length;)
(e[t].add==="after"?n:r).push(e[t]);ce(n,0,0,r)}function Pi(n,e){let t=Number.parseInt(n,e);return t<9||t===11||t>13&&t<32||t>126&&t<160||t>55295&&t<57344||t>64975&&t<65008||(t&65535)===65535||(t&65535)===65534||
t>1114111?"�":String.fromCodePoint(t)}function Se(n){return n.replace(/[\t\n\r ]+/g," ").replace(/^ | $/g,"").toLowerCase().toUpperCase()}var Ce=Dt(/[A-Za-z]/),pe=Dt(/[\dA-Za-z]/),kf=Dt(/[#-'*+\--9=?A-Z^-~]/);function Nr(n){return n!==null&&(n<32||n===127)}var Dr=Dt(/\d/),yf=Dt(/[\dA-Fa-f]/),qi=Dt(
/[!-/:-@[-`{-~]/);function D(n){return n!==null&&n<-2}function G(n){return n!==null&&(n<0||n===32)}function F(n){return n===-2||n===-1||n===32}var wf=Dt(/\p{P}|\p{S}/u),
Sf=Dt(/\s/);function Dt(n){return e;function e(t){return t!==null&&t>-1&&n.test(String.fromCharCode(t))}}function $(n,e,t,r){let i=r?r-1:1/0,o=0;return s;function s(a){return F(a)?(n.enter(t),l(a)):e(a)}function l(a){return F(a)&&o++<i?(n.consume(a),l):(n.exit(t),e(
a))}}function Us(n,e,t,r,i,o){let s=0;return l;function l(u){return o>0&&F(u)?(n.enter(r),a(u)):c(u)}function a(u){return F(u)&&s<o?(n.consume(u),s++,a):(n.exit(
r),c(u))}function c(u){return s>=i?e(u):t(u)}}var Cf={tokenize:wb};function wb(n){let e=n.attempt(this.parser.constructs.contentInitial,r,i),t;return e;function r(l){if(l===null){n.consume(l);return}return n.
enter("lineEnding"),n.consume(l),n.exit("lineEnding"),$(n,e,"linePrefix")}function i(l){return n.enter("paragraph"),o(l)}function o(l){let a=n.enter("chunkText",
{contentType:"text",previous:t});return t&&(t.next=a),t=a,s(l)}function s(l){if(l===null){n.exit("chunkText"),n.exit("paragraph"),n.consume(l);return}return D(l)?
(n.consume(l),n.exit("chunkText"),o):(n.consume(l),s)}}var xt=class{constructor(){this.index=new Map,this.map=[]}add(e,t,r){Mf(this,e,t,r,!1)}addBefore(e,t,r){Mf(this,e,t,r,!0)}consume(e){if(this.map.sort(function(o,s){
return o[0]-s[0]}),this.map.length===0)return;let t=this.map.length,r=[];for(;t>0;)t-=1,r.push(e.slice(this.map[t][0]+this.map[t][1]),this.map[t][2]),e.length=this.
map[t][0];r.push(e.slice()),e.length=0;let i=r.pop();for(;i;){for(let o of i)e.push(o);i=r.pop()}this.map.length=0,this.index.clear()}};function Mf(n,e,t,r,i){if(t===
0&&r.length===0)return;let o=n.index.get(e);if(o){o[1]+=t,i?(r.push(...o[2]),o[2]=r):o[2].push(...r);return}let s=[e,t,r];n.map.push(s),n.index.set(e,s)}var Ef={tokenize:Sb},Af={tokenize:Cb};function Sb(n){let e=this,t=[],r=0,i,o,s;return l;function l(y){if(r<t.length){let E=t[r];return e.containerState=E[1],n.attempt(
E[0].continuation,a,c)(y)}return c(y)}function a(y){if(r++,e.containerState._closeFlow){e.containerState._closeFlow=void 0,i&&w();let E=e.events.length,v=E,M;for(;v--;)
if(e.events[v][0]==="exit"&&e.events[v][1].type==="chunkFlow"){M=e.events[v][1].end;break}g(r);let P=E;for(;P<e.events.length;)e.events[P][1].end={...M},P++;let R=new xt;
return R.add(v+1,0,e.events.slice(E)),R.add(E,P-E,[]),R.consume(e.events),c(y)}return l(y)}function c(y){if(r===t.length){if(!i)return h(y);if(i.currentConstruct&&
i.currentConstruct.concrete)return d(y);e.interrupt=!!(i.currentConstruct&&!i._gfmTableDynamicInterruptHack)}return e.containerState={},n.check(Af,u,f)(y)}function u(y){
return i&&w(),g(r),h(y)}function f(y){return e.parser.lazy[e.now().line]=r!==t.length,s=e.now().offset,d(y)}function h(y){return e.containerState={},n.attempt(Af,
p,d)(y)}function p(y){return r++,t.push([e.currentConstruct,e.containerState]),h(y)}function d(y){if(y===null){i&&w(),g(0),n.consume(y);return}return i=i||e.parser.
flow(e.now()),n.enter("chunkFlow",{_tokenizer:i,contentType:"flow",previous:o}),m(y)}function m(y){if(y===null){b(n.exit("chunkFlow"),!0),g(0),n.consume(y);return}
return D(y)?(n.consume(y),b(n.exit("chunkFlow")),r=0,e.interrupt=void 0,l):(n.consume(y),m)}function b(y,E){let v=e.sliceStream(y);if(E&&v.push(null),y.previous=
o,o&&(o.next=y),o=y,i.defineSkip(y.start),i.write(v),e.parser.lazy[y.start.line]){let M=i.events.length;for(;M--;)if(i.events[M][1].start.offset<s&&(!i.events[M][1].
end||i.events[M][1].end.offset>s))return;let P=e.events.length,R=P,H,S;for(;R--;)if(e.events[R][0]==="exit"&&e.events[R][1].type==="chunkFlow"){if(H){S=e.events[R][1].
end;break}H=!0}for(g(r),M=P;M<e.events.length;)e.events[M][1].end={...S},M++;let Q=new xt;Q.add(R+1,0,e.events.slice(P)),Q.add(P,M-P,[]),Q.consume(e.events)}}function g(y){
let E=t.length;for(;E-- >y;){let v=t[E];e.containerState=v[1],v[0].exit.call(e,n)}t.length=y}function w(){i.write([null]),o=void 0,i=void 0,e.containerState._closeFlow=
void 0}}function Cb(n,e,t){return $(n,n.attempt(this.parser.constructs.document,e,t),"linePrefix",this.parser.constructs.disable.null.includes("codeIndented")?void 0:
4)}function De(n){if(n===null||G(n)||Sf(n))return 1;if(wf(n))return 2}function Ot(n,e,t){let r=[],i=-1;for(;++i<n.length;){let o=n[i].resolveAll;o&&!r.includes(o)&&(e=o(e,t),r.push(o))}return e}var Or={name:"attention",resolveAll:Mb,tokenize:Ab};function Mb(n,e){let t=-1,r;for(;++t<n.length;)if(n[t][0]==="enter"&&n[t][1].type==="attentionSequence"&&n[t][1].
_close){let i=t;for(;i--;)if(n[i][0]==="exit"&&n[i][1].type==="attentionSequence"&&n[i][1]._open&&e.sliceSerialize(n[i][1]).charCodeAt(0)===e.sliceSerialize(n[t][1]).
charCodeAt(0)){if((n[i][1]._close||n[t][1]._open)&&(n[t][1].end.offset-n[t][1].start.offset)%3&&!((n[i][1].end.offset-n[i][1].start.offset+n[t][1].end.offset-n[t][1].
start.offset)%3))continue;let o=n[i][1].end.offset-n[i][1].start.offset>1&&n[t][1].end.offset-n[t][1].start.offset>1?2:1,s={...n[i][1].end},l={...n[t][1].start};
Tf(s,-o),Tf(l,o);let a={type:o>1?"strongSequence":"emphasisSequence",start:s,end:{...n[i][1].end}},c={type:o>1?"strongSequence":"emphasisSequence",start:{...n[t][1].
start},end:l},u={type:o>1?"strongText":"emphasisText",start:{...n[i][1].end},end:{...n[t][1].start}},f={type:o>1?"strong":"emphasis",start:{...a.start},end:{...c.
end}};n[i][1].end={...a.start},n[t][1].start={...c.end},r=[],n[i][1].end.offset-n[i][1].start.offset&&(r=Ne(r,[["enter",n[i][1],e],["exit",n[i][1],e]])),r=Ne(r,
[["enter",f,e],["enter",a,e],["exit",a,e],["enter",u,e]]),r=Ne(r,Ot(e.parser.constructs.insideSpan.null,n.slice(i+1,t),e)),r=Ne(r,[["exit",u,e],["enter",c,e],["\
exit",c,e],["exit",f,e]]);let h=0;n[t][1].end.offset-n[t][1].start.offset&&(h=2,r=Ne(r,[["enter",n[t][1],e],["exit",n[t][1],e]])),ce(n,i-1,t-i+3,r),t=i+r.length-
h-2;break}}for(t=-1;++t<n.length;)n[t][1].type==="attentionSequence"&&(n[t][1].type="data");return n}function Ab(n,e){let t=this.parser.constructs.attentionMarkers.
null,r=this.previous,i=De(r),o;return s;function s(a){return o=a,n.enter("attentionSequence"),l(a)}function l(a){if(a===o)return n.consume(a),l;let c=n.exit("at\
tentionSequence"),u=De(a),f=!u||u===2&&i||t.includes(a)&&a!==42&&a!==95,h=!i||i===2&&u||t.includes(r)&&r!==42&&r!==95;return c._open=!!(o===42?f:f&&(i||!h)),c._close=
!!(o===42?h:h&&(u||!f)),e(a)}}function Tf(n,e){n.column+=e,n.offset+=e,n._bufferIndex+=e}var Js={name:"autolink",tokenize:Eb};function Eb(n,e,t){let r=0;return i;function i(p){return n.enter("autolink"),n.enter("autolinkMarker"),n.consume(p),n.exit(
"autolinkMarker"),n.enter("autolinkProtocol"),o}function o(p){return Ce(p)?(n.consume(p),s):p===64?t(p):c(p)}function s(p){return p===43||p===45||p===46||pe(p)?
(r=1,l(p)):c(p)}function l(p){return p===58?(n.consume(p),r=0,a):(p===43||p===45||p===46||pe(p))&&r++<32?(n.consume(p),l):(r=0,c(p))}function a(p){return p===62?
(n.exit("autolinkProtocol"),n.enter("autolinkMarker"),n.consume(p),n.exit("autolinkMarker"),n.exit("autolink"),e):p===null||p===32||p===60||Nr(p)?t(p):(n.consume(
p),a)}function c(p){return p===64?(n.consume(p),u):kf(p)?(n.consume(p),c):t(p)}function u(p){return pe(p)?f(p):t(p)}function f(p){return p===46?(n.consume(p),r=
0,u):p===62?(n.exit("autolinkProtocol").type="autolinkEmail",n.enter("autolinkMarker"),n.consume(p),n.exit("autolinkMarker"),n.exit("autolink"),e):h(p)}function h(p){
if((p===45||pe(p))&&r++<63){let d=p===45?h:f;return n.consume(p),d}return t(p)}}var tt={partial:!0,tokenize:Tb};function Tb(n,e,t){return r;function r(o){return F(o)?$(n,i,"linePrefix")(o):i(o)}function i(o){return o===null||D(o)?e(o):t(o)}}var Vi={continuation:{tokenize:Db},exit:Ob,name:"blockQuote",tokenize:Nb};function Nb(n,e,t){let r=this;return i;function i(s){if(s===62){let l=r.containerState;
return l.open||(n.enter("blockQuote",{_container:!0}),l.open=!0),n.enter("blockQuotePrefix"),n.enter("blockQuoteMarker"),n.consume(s),n.exit("blockQuoteMarker"),
o}return t(s)}function o(s){return F(s)?(n.enter("blockQuotePrefixWhitespace"),n.consume(s),n.exit("blockQuotePrefixWhitespace"),n.exit("blockQuotePrefix"),e):(n.
exit("blockQuotePrefix"),e(s))}}function Db(n,e,t){let r=this;return i;function i(s){return F(s)?$(n,o,"linePrefix",r.parser.constructs.disable.null.includes("c\
odeIndented")?void 0:4)(s):o(s)}function o(s){return n.attempt(Vi,e,t)(s)}}function Ob(n){n.exit("blockQuote")}var $i={name:"characterEscape",tokenize:Ib};function Ib(n,e,t){return r;function r(o){return n.enter("characterEscape"),n.enter("escapeMarker"),n.consume(o),n.exit(
"escapeMarker"),i}function i(o){return qi(o)?(n.enter("characterEscapeValue"),n.consume(o),n.exit("characterEscapeValue"),n.exit("characterEscape"),e):t(o)}}var _i={name:"characterReference",tokenize:vb};function vb(n,e,t){let r=this,i=0,o,s;return l;function l(f){return n.enter("characterReference"),n.enter("charac\
terReferenceMarker"),n.consume(f),n.exit("characterReferenceMarker"),a}function a(f){return f===35?(n.enter("characterReferenceMarkerNumeric"),n.consume(f),n.exit(
"characterReferenceMarkerNumeric"),c):(n.enter("characterReferenceValue"),o=31,s=pe,u(f))}function c(f){return f===88||f===120?(n.enter("characterReferenceMarke\
rHexadecimal"),n.consume(f),n.exit("characterReferenceMarkerHexadecimal"),n.enter("characterReferenceValue"),o=6,s=yf,u):(n.enter("characterReferenceValue"),o=7,
s=Dr,u(f))}function u(f){if(f===59&&i){let h=n.exit("characterReferenceValue");return s===pe&&!Rn(r.sliceSerialize(h))?t(f):(n.enter("characterReferenceMarker"),
n.consume(f),n.exit("characterReferenceMarker"),n.exit("characterReference"),e)}return s(f)&&i++<o?(n.consume(f),u):t(f)}}var Ir={partial:!0,tokenize:Rb};function Rb(n,e,t){let r=this;return i;function i(s){return s===null?t(s):(n.enter("lineEnding"),n.consume(s),n.exit("lineEnding"),
o)}function o(s){return r.parser.lazy[r.now().line]?t(s):e(s)}}var Hi={concrete:!0,name:"codeFenced",tokenize:zb};function zb(n,e,t){let r=this,i={partial:!0,tokenize:v},o=0,s=0,l;return a;function a(M){return c(M)}function c(M){
let P=r.events[r.events.length-1];return o=P&&P[1].type==="linePrefix"?P[2].sliceSerialize(P[1],!0).length:0,l=M,n.enter("codeFenced"),n.enter("codeFencedFence"),
n.enter("codeFencedFenceSequence"),u(M)}function u(M){return M===l?(s++,n.consume(M),u):s<3?t(M):(n.exit("codeFencedFenceSequence"),F(M)?$(n,f,"whitespace")(M):
f(M))}function f(M){return M===null||D(M)?(n.exit("codeFencedFence"),r.interrupt?e(M):n.check(Ir,m,E)(M)):(n.enter("codeFencedFenceInfo"),n.enter("chunkString",
{contentType:"string"}),h(M))}function h(M){return M===null||D(M)?(n.exit("chunkString"),n.exit("codeFencedFenceInfo"),f(M)):F(M)?(n.exit("chunkString"),n.exit(
"codeFencedFenceInfo"),$(n,p,"whitespace")(M)):M===96&&M===l?t(M):(n.consume(M),h)}function p(M){return M===null||D(M)?f(M):(n.enter("codeFencedFenceMeta"),n.enter(
"chunkString",{contentType:"string"}),d(M))}function d(M){return M===null||D(M)?(n.exit("chunkString"),n.exit("codeFencedFenceMeta"),f(M)):M===96&&M===l?t(M):(n.
consume(M),d)}function m(M){return n.attempt(i,E,b)(M)}function b(M){return n.enter("lineEnding"),n.consume(M),n.exit("lineEnding"),g}function g(M){return o>0&&
F(M)?$(n,w,"linePrefix",o+1)(M):w(M)}function w(M){return M===null||D(M)?n.check(Ir,m,E)(M):(n.enter("codeFlowValue"),y(M))}function y(M){return M===null||D(M)?
(n.exit("codeFlowValue"),w(M)):(n.consume(M),y)}function E(M){return n.exit("codeFenced"),e(M)}function v(M,P,R){let H=0;return S;function S(j){return M.enter("\
lineEnding"),M.consume(j),M.exit("lineEnding"),Q}function Q(j){return M.enter("codeFencedFence"),F(j)?$(M,Y,"linePrefix",r.parser.constructs.disable.null.includes(
"codeIndented")?void 0:4)(j):Y(j)}function Y(j){return j===l?(M.enter("codeFencedFenceSequence"),z(j)):R(j)}function z(j){return j===l?(H++,M.consume(j),z):H>=s?
(M.exit("codeFencedFenceSequence"),F(j)?$(M,U,"whitespace")(j):U(j)):R(j)}function U(j){return j===null||D(j)?(M.exit("codeFencedFence"),P(j)):R(j)}}}var vr={name:"codeIndented",tokenize:Bb},Lb={partial:!0,tokenize:Fb};function Bb(n,e,t){return r;function r(l){return n.enter("codeIndented"),Us(n,i,t,"linePref\
ix",4,4)(l)}function i(l){return l===null?s(l):D(l)?n.attempt(Lb,i,s)(l):(n.enter("codeFlowValue"),o(l))}function o(l){return l===null||D(l)?(n.exit("codeFlowVa\
lue"),i(l)):(n.consume(l),o)}function s(l){return n.exit("codeIndented"),e(l)}}function Fb(n,e,t){let r=this;return i;function i(s){return r.parser.lazy[r.now().
line]?t(s):D(s)?(n.enter("lineEnding"),n.consume(s),n.exit("lineEnding"),i):Us(n,e,o,"linePrefix",4,4)(s)}function o(s){return D(s)?i(s):t(s)}}var Ks={name:"codeText",previous:qb,resolve:Pb,tokenize:Vb};function Pb(n){let e=n.length-4,t=3,r,i;if((n[t][1].type==="lineEnding"||n[t][1].type==="space")&&(n[e][1].
type==="lineEnding"||n[e][1].type==="space")){for(r=t;++r<e;)if(n[r][1].type==="codeTextData"){n[t][1].type="codeTextPadding",n[e][1].type="codeTextPadding",t+=
2,e-=2;break}}for(r=t-1,e++;++r<=e;)i===void 0?r!==e&&n[r][1].type!=="lineEnding"&&(i=r):(r===e||n[r][1].type==="lineEnding")&&(n[i][1].type="codeTextData",r!==
i+2&&(n[i][1].end=n[r-1][1].end,n.splice(i+2,r-i-2),e-=r-i-2,r=i+2),i=void 0);return n}function qb(n){return n!==96||this.events[this.events.length-1][1].type===
"characterEscape"}function Vb(n,e,t){let r=this,i=0,o,s;return l;function l(h){return n.enter("codeText"),n.enter("codeTextSequence"),a(h)}function a(h){return h===
96?(n.consume(h),i++,a):(n.exit("codeTextSequence"),c(h))}function c(h){return h===null?t(h):h===32?(n.enter("space"),n.consume(h),n.exit("space"),c):h===96?(s=
n.enter("codeTextSequence"),o=0,f(h)):D(h)?(n.enter("lineEnding"),n.consume(h),n.exit("lineEnding"),c):(n.enter("codeTextData"),u(h))}function u(h){return h===null||
h===32||h===96||D(h)?(n.exit("codeTextData"),c(h)):(n.consume(h),u)}function f(h){return h===96?(n.consume(h),o++,f):o===i?(n.exit("codeTextSequence"),n.exit("c\
odeText"),e(h)):(s.type="codeTextData",u(h))}}var Wi=class{constructor(e){this.left=e?[...e]:[],this.right=[]}get(e){if(e<0||e>=this.left.length+this.right.length)throw new RangeError("Cannot access index `"+
e+"` in a splice buffer of size `"+(this.left.length+this.right.length)+"`");return e<this.left.length?this.left[e]:this.right[this.right.length-e+this.left.length-
1]}get length(){return this.left.length+this.right.length}shift(){return this.setCursor(0),this.right.pop()}slice(e,t){let r=t??Number.POSITIVE_INFINITY;return r<
this.left.length?this.left.slice(e,r):e>this.left.length?this.right.slice(this.right.length-r+this.left.length,this.right.length-e+this.left.length).reverse():this.
left.slice(e).concat(this.right.slice(this.right.length-r+this.left.length).reverse())}splice(e,t,r){let i=t||0;this.setCursor(Math.trunc(e));let o=this.right.splice(
this.right.length-i,Number.POSITIVE_INFINITY);return r&&Rr(this.left,r),o.reverse()}pop(){return this.setCursor(Number.POSITIVE_INFINITY),this.left.pop()}push(e){
this.setCursor(Number.POSITIVE_INFINITY),this.left.push(e)}pushMany(e){this.setCursor(Number.POSITIVE_INFINITY),Rr(this.left,e)}unshift(e){this.setCursor(0),this.
right.push(e)}unshiftMany(e){this.setCursor(0),Rr(this.right,e.reverse())}setCursor(e){if(!(e===this.left.length||e>this.left.length&&this.right.length===0||e<0&&
this.left.length===0))if(e<this.left.length){let t=this.left.splice(e,Number.POSITIVE_INFINITY);Rr(this.right,t.reverse())}else{let t=this.right.splice(this.left.
length+this.right.length-e,Number.POSITIVE_INFINITY);Rr(this.left,t.reverse())}}};function Rr(n,e){let t=0;if(e.length<1e4)n.push(...e);else for(;t<e.length;)n.
push(...e.slice(t,t+1e4)),t+=1e4}function ji(n){let e={},t=-1,r,i,o,s,l,a,c,u=new Wi(n);for(;++t<u.length;){for(;t in e;)t=e[t];if(r=u.get(t),t&&r[1].type==="chunkFlow"&&u.get(t-1)[1].type==="l\
istItemPrefix"&&(a=r[1]._tokenizer.events,o=0,o<a.length&&a[o][1].type==="lineEndingBlank"&&(o+=2),o<a.length&&a[o][1].type==="content"))for(;++o<a.length&&a[o][1].
type!=="content";)a[o][1].type==="chunkText"&&(a[o][1]._isInFirstContentOfListItem=!0,o++);if(r[0]==="enter")r[1].contentType&&(Object.assign(e,$b(u,t)),t=e[t],
c=!0);else if(r[1]._container){for(o=t,i=void 0;o--;)if(s=u.get(o),s[1].type==="lineEnding"||s[1].type==="lineEndingBlank")s[0]==="enter"&&(i&&(u.get(i)[1].type=
"lineEndingBlank"),s[1].type="lineEnding",i=o);else if(!(s[1].type==="linePrefix"||s[1].type==="listItemIndent"))break;i&&(r[1].end={...u.get(i)[1].start},l=u.slice(
i,t),l.unshift(r),u.splice(i,t-i+1,l))}}return ce(n,0,Number.POSITIVE_INFINITY,u.slice(0)),!c}function $b(n,e){let t=n.get(e)[1],r=n.get(e)[2],i=e-1,o=[],s=t._tokenizer;
s||(s=r.parser[t.contentType](t.start),t._contentTypeTextTrailing&&(s._contentTypeTextTrailing=!0));let l=s.events,a=[],c={},u,f,h=-1,p=t,d=0,m=0,b=[m];for(;p;){
for(;n.get(++i)[1]!==p;);o.push(i),p._tokenizer||(u=r.sliceStream(p),p.next||u.push(null),f&&s.defineSkip(p.start),p._isInFirstContentOfListItem&&(s._gfmTasklistFirstContentOfListItem=
!0),s.write(u),p._isInFirstContentOfListItem&&(s._gfmTasklistFirstContentOfListItem=void 0)),f=p,p=p.next}for(p=t;++h<l.length;)l[h][0]==="exit"&&l[h-1][0]==="e\
nter"&&l[h][1].type===l[h-1][1].type&&l[h][1].start.line!==l[h][1].end.line&&(m=h+1,b.push(m),p._tokenizer=void 0,p.previous=void 0,p=p.next);for(s.events=[],p?
(p._tokenizer=void 0,p.previous=void 0):b.pop(),h=b.length;h--;){let g=l.slice(b[h],b[h+1]),w=o.pop();a.push([w,w+g.length-1]),n.splice(w,2,g)}for(a.reverse(),h=
-1;++h<a.length;)c[d+a[h][0]]=d+a[h][1],d+=a[h][1]-a[h][0]-1;return c}var Gs={resolve:Hb,tokenize:Wb},_b={partial:!0,tokenize:jb};function Hb(n){return ji(n),n}function Wb(n,e){let t;return r;function r(l){return n.enter("content"),
t=n.enter("chunkContent",{contentType:"content"}),i(l)}function i(l){return l===null?o(l):D(l)?n.check(_b,s,o)(l):(n.consume(l),i)}function o(l){return n.exit("\
chunkContent"),n.exit("content"),e(l)}function s(l){return n.consume(l),n.exit("chunkContent"),t.next=n.enter("chunkContent",{contentType:"content",previous:t}),
t=t.next,i}}function jb(n,e,t){let r=this;return i;function i(s){return n.exit("chunkContent"),n.enter("lineEnding"),n.consume(s),n.exit("lineEnding"),$(n,o,"li\
nePrefix")}function o(s){if(s===null||D(s))return t(s);let l=r.events[r.events.length-1];return!r.parser.constructs.disable.null.includes("codeIndented")&&l&&l[1].
type==="linePrefix"&&l[2].sliceSerialize(l[1],!0).length>=4?e(s):n.interrupt(r.parser.constructs.flow,t,e)(s)}}function Ui(n,e,t,r,i,o,s,l,a){let c=a||Number.POSITIVE_INFINITY,u=0;return f;function f(g){return g===60?(n.enter(r),n.enter(i),n.enter(o),n.consume(g),n.exit(
o),h):g===null||g===32||g===41||Nr(g)?t(g):(n.enter(r),n.enter(s),n.enter(l),n.enter("chunkString",{contentType:"string"}),m(g))}function h(g){return g===62?(n.
enter(o),n.consume(g),n.exit(o),n.exit(i),n.exit(r),e):(n.enter(l),n.enter("chunkString",{contentType:"string"}),p(g))}function p(g){return g===62?(n.exit("chun\
kString"),n.exit(l),h(g)):g===null||g===60||D(g)?t(g):(n.consume(g),g===92?d:p)}function d(g){return g===60||g===62||g===92?(n.consume(g),p):p(g)}function m(g){
return!u&&(g===null||g===41||G(g))?(n.exit("chunkString"),n.exit(l),n.exit(s),n.exit(r),e(g)):u<c&&g===40?(n.consume(g),u++,m):g===41?(n.consume(g),u--,m):g===null||
g===32||g===40||Nr(g)?t(g):(n.consume(g),g===92?b:m)}function b(g){return g===40||g===41||g===92?(n.consume(g),m):m(g)}}function Ji(n,e,t,r,i,o){let s=this,l=0,a;return c;function c(p){return n.enter(r),n.enter(i),n.consume(p),n.exit(i),n.enter(o),u}function u(p){return l>999||p===
null||p===91||p===93&&!a||p===94&&!l&&"_hiddenFootnoteSupport"in s.parser.constructs?t(p):p===93?(n.exit(o),n.enter(i),n.consume(p),n.exit(i),n.exit(r),e):D(p)?
(n.enter("lineEnding"),n.consume(p),n.exit("lineEnding"),u):(n.enter("chunkString",{contentType:"string"}),f(p))}function f(p){return p===null||p===91||p===93||
D(p)||l++>999?(n.exit("chunkString"),u(p)):(n.consume(p),a||(a=!F(p)),p===92?h:f)}function h(p){return p===91||p===92||p===93?(n.consume(p),l++,f):f(p)}}function Ki(n,e,t,r,i,o){let s;return l;function l(h){return h===34||h===39||h===40?(n.enter(r),n.enter(i),n.consume(h),n.exit(i),s=h===40?41:h,a):t(h)}function a(h){
return h===s?(n.enter(i),n.consume(h),n.exit(i),n.exit(r),e):(n.enter(o),c(h))}function c(h){return h===s?(n.exit(o),a(s)):h===null?t(h):D(h)?(n.enter("lineEndi\
ng"),n.consume(h),n.exit("lineEnding"),$(n,c,"linePrefix")):(n.enter("chunkString",{contentType:"string"}),u(h))}function u(h){return h===s||h===null||D(h)?(n.exit(
"chunkString"),c(h)):(n.consume(h),h===92?f:u)}function f(h){return h===s||h===92?(n.consume(h),u):u(h)}}function Zt(n,e){let t;return r;function r(i){return D(i)?(n.enter("lineEnding"),n.consume(i),n.exit("lineEnding"),t=!0,r):F(i)?$(n,r,t?"linePrefix":"lineSuffix")(
i):e(i)}}var Qs={name:"definition",tokenize:Jb},Ub={partial:!0,tokenize:Kb};function Jb(n,e,t){let r=this,i;return o;function o(p){return n.enter("definition"),s(p)}function s(p){
return Ji.call(r,n,l,t,"definitionLabel","definitionLabelMarker","definitionLabelString")(p)}function l(p){return i=Se(r.sliceSerialize(r.events[r.events.length-
1][1]).slice(1,-1)),p===58?(n.enter("definitionMarker"),n.consume(p),n.exit("definitionMarker"),a):t(p)}function a(p){return G(p)?Zt(n,c)(p):c(p)}function c(p){
return Ui(n,u,t,"definitionDestination","definitionDestinationLiteral","definitionDestinationLiteralMarker","definitionDestinationRaw","definitionDestinationStr\
ing")(p)}function u(p){return n.attempt(Ub,f,f)(p)}function f(p){return F(p)?$(n,h,"whitespace")(p):h(p)}function h(p){return p===null||D(p)?(n.exit("definition"),
r.parser.defined.push(i),e(p)):t(p)}}function Kb(n,e,t){return r;function r(l){return G(l)?Zt(n,i)(l):t(l)}function i(l){return Ki(n,o,t,"definitionTitle","defi\
nitionTitleMarker","definitionTitleString")(l)}function o(l){return F(l)?$(n,s,"whitespace")(l):s(l)}function s(l){return l===null||D(l)?e(l):t(l)}}var Ys={name:"hardBreakEscape",tokenize:Gb};function Gb(n,e,t){return r;function r(o){return n.enter("hardBreakEscape"),n.consume(o),i}function i(o){return D(o)?
(n.exit("hardBreakEscape"),e(o)):t(o)}}var Xs={name:"headingAtx",resolve:Qb,tokenize:Yb};function Qb(n,e){let t=n.length-2,r=3;if(n[r][1].type==="whitespace"&&(r+=2),t-2>r&&n[t][1].type==="whitespace"&&
(t-=2),n[t][1].type==="atxHeadingSequence"&&(r===t-1||t-4>r&&n[t-2][1].type==="whitespace")&&(t-=r+1===t?2:4),t>r){let i={type:"atxHeadingText",start:n[r][1].start,
end:n[t][1].end},o={type:"chunkText",start:n[r][1].start,end:n[t][1].end,contentType:"text"};ce(n,r,t-r+1,[["enter",i,e],["enter",o,e],["exit",o,e],["exit",i,e]])}
return n}function Yb(n,e,t){let r=0;return i;function i(u){return n.enter("atxHeading"),o(u)}function o(u){return n.enter("atxHeadingSequence"),s(u)}function s(u){
return u===35&&r++<6?(n.consume(u),s):u===null||G(u)?(n.exit("atxHeadingSequence"),l(u)):t(u)}function l(u){return u===35?(n.enter("atxHeadingSequence"),a(u)):u===
null||D(u)?(n.exit("atxHeading"),e(u)):F(u)?$(n,l,"whitespace")(u):(n.enter("atxHeadingText"),c(u))}function a(u){return u===35?(n.consume(u),a):(n.exit("atxHea\
dingSequence"),l(u))}function c(u){return u===null||u===35||G(u)?(n.exit("atxHeadingText"),l(u)):(n.consume(u),c)}}var Gi=["address","article","aside","base","basefont","blockquote","body","caption","center","col","colgroup","dd","details","dialog","dir","div","dl","dt","fie\
ldset","figcaption","figure","footer","form","frame","frameset","h1","h2","h3","h4","h5","h6","head","header","hr","html","iframe","legend","li","link","main","\
menu","menuitem","nav","noframes","ol","optgroup","option","p","param","search","section","summary","table","tbody","td","tfoot","th","thead","title","tr","trac\
k","ul"],zr=["pre","script","style","textarea"];var Zs={concrete:!0,name:"htmlFlow",resolveTo:Zb,tokenize:ex},Xb={partial:!0,tokenize:tx};function Zb(n){let e=n.length;for(;e--&&!(n[e][0]==="enter"&&n[e][1].type===
"htmlFlow"););return e>1&&n[e-2][1].type==="linePrefix"&&(n[e][1].start=n[e-2][1].start,n[e+1][1].start=n[e-2][1].start,n.splice(e-2,2)),n}function ex(n,e,t){let r=this,
i,o,s,l,a;return c;function c(k){return u(k)}function u(k){return n.enter("htmlFlow"),n.enter("htmlFlowData"),n.consume(k),f}function f(k){return k===33?(n.consume(
k),h):k===47?(n.consume(k),o=!0,m):k===63?(n.consume(k),i=3,r.interrupt?e:x):Ce(k)?(n.consume(k),s=String.fromCharCode(k),b):t(k)}function h(k){return k===45?(n.
consume(k),i=2,p):k===91?(n.consume(k),i=5,l=0,d):Ce(k)?(n.consume(k),i=4,r.interrupt?e:x):t(k)}function p(k){return k===45?(n.consume(k),r.interrupt?e:x):t(k)}
function d(k){let Le="CDATA[";return k===Le.charCodeAt(l++)?(n.consume(k),l===Le.length?r.interrupt?e:Y:d):t(k)}function m(k){return Ce(k)?(n.consume(k),s=String.
fromCharCode(k),b):t(k)}function b(k){if(k===null||k===47||k===62||G(k)){let Le=k===47,cn=s.toLowerCase();return!Le&&!o&&zr.includes(cn)?(i=1,r.interrupt?e(k):Y(
k)):Gi.includes(s.toLowerCase())?(i=6,Le?(n.consume(k),g):r.interrupt?e(k):Y(k)):(i=7,r.interrupt&&!r.parser.lazy[r.now().line]?t(k):o?w(k):y(k))}return k===45||
pe(k)?(n.consume(k),s+=String.fromCharCode(k),b):t(k)}function g(k){return k===62?(n.consume(k),r.interrupt?e:Y):t(k)}function w(k){return F(k)?(n.consume(k),w):
S(k)}function y(k){return k===47?(n.consume(k),S):k===58||k===95||Ce(k)?(n.consume(k),E):F(k)?(n.consume(k),y):S(k)}function E(k){return k===45||k===46||k===58||
k===95||pe(k)?(n.consume(k),E):v(k)}function v(k){return k===61?(n.consume(k),M):F(k)?(n.consume(k),v):y(k)}function M(k){return k===null||k===60||k===61||k===62||
k===96?t(k):k===34||k===39?(n.consume(k),a=k,P):F(k)?(n.consume(k),M):R(k)}function P(k){return k===a?(n.consume(k),a=null,H):k===null||D(k)?t(k):(n.consume(k),
P)}function R(k){return k===null||k===34||k===39||k===47||k===60||k===61||k===62||k===96||G(k)?v(k):(n.consume(k),R)}function H(k){return k===47||k===62||F(k)?y(
k):t(k)}function S(k){return k===62?(n.consume(k),Q):t(k)}function Q(k){return k===null||D(k)?Y(k):F(k)?(n.consume(k),Q):t(k)}function Y(k){return k===45&&i===2?
(n.consume(k),Z):k===60&&i===1?(n.consume(k),re):k===62&&i===4?(n.consume(k),qe):k===63&&i===3?(n.consume(k),x):k===93&&i===5?(n.consume(k),je):D(k)&&(i===6||i===
7)?(n.exit("htmlFlowData"),n.check(Xb,it,z)(k)):k===null||D(k)?(n.exit("htmlFlowData"),z(k)):(n.consume(k),Y)}function z(k){return n.check(Ir,U,it)(k)}function U(k){
return n.enter("lineEnding"),n.consume(k),n.exit("lineEnding"),j}function j(k){return k===null||D(k)?z(k):(n.enter("htmlFlowData"),Y(k))}function Z(k){return k===
45?(n.consume(k),x):Y(k)}function re(k){return k===47?(n.consume(k),s="",He):Y(k)}function He(k){if(k===62){let Le=s.toLowerCase();return zr.includes(Le)?(n.consume(
k),qe):Y(k)}return Ce(k)&&s.length<8?(n.consume(k),s+=String.fromCharCode(k),He):Y(k)}function je(k){return k===93?(n.consume(k),x):Y(k)}function x(k){return k===
62?(n.consume(k),qe):k===45&&i===2?(n.consume(k),x):Y(k)}function qe(k){return k===null||D(k)?(n.exit("htmlFlowData"),it(k)):(n.consume(k),qe)}function it(k){return n.
exit("htmlFlow"),e(k)}}function tx(n,e,t){return r;function r(i){return n.enter("lineEnding"),n.consume(i),n.exit("lineEnding"),n.attempt(tt,e,t)}}var el={name:"htmlText",tokenize:nx};function nx(n,e,t){let r=this,i,o,s;return l;function l(x){return n.enter("htmlText"),n.enter("htmlTextData"),n.consume(x),
a}function a(x){return x===33?(n.consume(x),c):x===47?(n.consume(x),v):x===63?(n.consume(x),y):Ce(x)?(n.consume(x),R):t(x)}function c(x){return x===45?(n.consume(
x),u):x===91?(n.consume(x),o=0,d):Ce(x)?(n.consume(x),w):t(x)}function u(x){return x===45?(n.consume(x),p):t(x)}function f(x){return x===null?t(x):x===45?(n.consume(
x),h):D(x)?(s=f,re(x)):(n.consume(x),f)}function h(x){return x===45?(n.consume(x),p):f(x)}function p(x){return x===62?Z(x):x===45?h(x):f(x)}function d(x){let qe="\
CDATA[";return x===qe.charCodeAt(o++)?(n.consume(x),o===qe.length?m:d):t(x)}function m(x){return x===null?t(x):x===93?(n.consume(x),b):D(x)?(s=m,re(x)):(n.consume(
x),m)}function b(x){return x===93?(n.consume(x),g):m(x)}function g(x){return x===62?Z(x):x===93?(n.consume(x),g):m(x)}function w(x){return x===null||x===62?Z(x):
D(x)?(s=w,re(x)):(n.consume(x),w)}function y(x){return x===null?t(x):x===63?(n.consume(x),E):D(x)?(s=y,re(x)):(n.consume(x),y)}function E(x){return x===62?Z(x):
y(x)}function v(x){return Ce(x)?(n.consume(x),M):t(x)}function M(x){return x===45||pe(x)?(n.consume(x),M):P(x)}function P(x){return D(x)?(s=P,re(x)):F(x)?(n.consume(
x),P):Z(x)}function R(x){return x===45||pe(x)?(n.consume(x),R):x===47||x===62||G(x)?H(x):t(x)}function H(x){return x===47?(n.consume(x),Z):x===58||x===95||Ce(x)?
(n.consume(x),S):D(x)?(s=H,re(x)):F(x)?(n.consume(x),H):Z(x)}function S(x){return x===45||x===46||x===58||x===95||pe(x)?(n.consume(x),S):Q(x)}function Q(x){return x===
61?(n.consume(x),Y):D(x)?(s=Q,re(x)):F(x)?(n.consume(x),Q):H(x)}function Y(x){return x===null||x===60||x===61||x===62||x===96?t(x):x===34||x===39?(n.consume(x),
i=x,z):D(x)?(s=Y,re(x)):F(x)?(n.consume(x),Y):(n.consume(x),U)}function z(x){return x===i?(n.consume(x),i=void 0,j):x===null?t(x):D(x)?(s=z,re(x)):(n.consume(x),
z)}function U(x){return x===null||x===34||x===39||x===60||x===61||x===96?t(x):x===47||x===62||G(x)?H(x):(n.consume(x),U)}function j(x){return x===47||x===62||G(
x)?H(x):t(x)}function Z(x){return x===62?(n.consume(x),n.exit("htmlTextData"),n.exit("htmlText"),e):t(x)}function re(x){return n.exit("htmlTextData"),n.enter("l\
ineEnding"),n.consume(x),n.exit("lineEnding"),He}function He(x){return F(x)?$(n,je,"linePrefix",r.parser.constructs.disable.null.includes("codeIndented")?void 0:
4)(x):je(x)}function je(x){return n.enter("htmlTextData"),s(x)}}var en={name:"labelEnd",resolveAll:sx,resolveTo:lx,tokenize:ax},rx={tokenize:cx},ix={tokenize:ux},ox={tokenize:fx};function sx(n){let e=-1,t=[];for(;++e<n.length;){
let r=n[e][1];if(t.push(n[e]),r.type==="labelImage"||r.type==="labelLink"||r.type==="labelEnd"){let i=r.type==="labelImage"?4:2;r.type="data",e+=i}}return n.length!==
t.length&&ce(n,0,n.length,t),n}function lx(n,e){let t=n.length,r=0,i,o,s;for(;t--;){let u=n[t][1];if(i){if(u.type==="link"||u.type==="labelLink"&&u._inactive)break;
n[t][0]==="enter"&&u.type==="labelLink"&&(u._inactive=!0)}else if(o){if(n[t][0]==="enter"&&(u.type==="labelImage"||u.type==="labelLink")&&!u._balanced&&(i=t,u.type!==
"labelLink")){r=2;break}}else u.type==="labelEnd"&&(o=t)}let l={type:n[i][1].type==="labelLink"?"link":"image",start:{...n[i][1].start},end:{...n[n.length-1][1].
end}},a={type:"label",start:{...n[i][1].start},end:{...n[o][1].end}},c={type:"labelText",start:{...n[i+r+2][1].end},end:{...n[o-2][1].start}};return s=[["enter",
l,e],["enter",a,e]],s=Ne(s,n.slice(i+1,i+r+3)),s=Ne(s,[["enter",c,e]]),s=Ne(s,Ot(e.parser.constructs.insideSpan.null,n.slice(i+r+4,o-3),e)),s=Ne(s,[["exit",c,e],
n[o-2],n[o-1],["exit",a,e]]),s=Ne(s,n.slice(o+1)),s=Ne(s,[["exit",l,e]]),ce(n,i,n.length,s),n}function ax(n,e,t){let r=this,i=r._labelStarts,o,s;if(i){for(;i.length>
0&&i[i.length-1]._balanced;)i.pop();o=i[i.length-1]}return l;function l(h){return o?o._inactive?f(h):(s=r.parser.defined.includes(Se(r.sliceSerialize({start:o.end,
end:r.now()}))),n.enter("labelEnd"),n.enter("labelMarker"),n.consume(h),n.exit("labelMarker"),n.exit("labelEnd"),a):t(h)}function a(h){return h===40?n.attempt(rx,
u,s?u:f)(h):h===91?n.attempt(ix,u,s?c:f)(h):s?u(h):f(h)}function c(h){return n.attempt(ox,u,f)(h)}function u(h){return i.pop(),e(h)}function f(h){return o._balanced=
!0,t(h)}}function cx(n,e,t){return r;function r(f){return n.enter("resource"),n.enter("resourceMarker"),n.consume(f),n.exit("resourceMarker"),i}function i(f){return G(
f)?Zt(n,o)(f):o(f)}function o(f){return f===41?u(f):Ui(n,s,l,"resourceDestination","resourceDestinationLiteral","resourceDestinationLiteralMarker","resourceDest\
inationRaw","resourceDestinationString",32)(f)}function s(f){return G(f)?Zt(n,a)(f):u(f)}function l(f){return t(f)}function a(f){return f===34||f===39||f===40?Ki(
n,c,t,"resourceTitle","resourceTitleMarker","resourceTitleString")(f):u(f)}function c(f){return G(f)?Zt(n,u)(f):u(f)}function u(f){return f===41?(n.enter("resou\
rceMarker"),n.consume(f),n.exit("resourceMarker"),n.exit("resource"),e):t(f)}}function ux(n,e,t){let r=this;return i;function i(l){return Ji.call(r,n,o,s,"refer\
ence","referenceMarker","referenceString")(l)}function o(l){return r.parser.defined.includes(Se(r.sliceSerialize(r.events[r.events.length-1][1]).slice(1,-1)))?e(
l):t(l)}function s(l){return t(l)}}function fx(n,e,t){return r;function r(o){return n.enter("reference"),n.enter("referenceMarker"),n.consume(o),n.exit("referen\
ceMarker"),i}function i(o){return o===93?(n.enter("referenceMarker"),n.consume(o),n.exit("referenceMarker"),n.exit("reference"),e):t(o)}}var tl={name:"labelStartImage",resolveAll:en.resolveAll,tokenize:hx};function hx(n,e,t){let r=this,i;return o;function o(a){return n.enter("labelImage"),n.enter(
"labelImageMarker"),n.consume(a),n.exit("labelImageMarker"),s}function s(a){return a===91?(n.enter("labelMarker"),n.consume(a),n.exit("labelMarker"),i=n.exit("l\
abelImage"),l):t(a)}function l(a){return a===94&&"_hiddenFootnoteSupport"in r.parser.constructs?t(a):(r._labelStarts=r._labelStarts||[],r._labelStarts.push(i),e(
a))}}var nl={name:"labelStartLink",resolveAll:en.resolveAll,tokenize:px};function px(n,e,t){let r=this,i;return o;function o(l){return n.enter("labelLink"),n.enter("\
labelMarker"),n.consume(l),n.exit("labelMarker"),i=n.exit("labelLink"),s}function s(l){return l===94&&"_hiddenFootnoteSupport"in r.parser.constructs?t(l):(r._labelStarts=
r._labelStarts||[],r._labelStarts.push(i),e(l))}}var Lr={name:"lineEnding",tokenize:dx};function dx(n,e){return t;function t(r){return n.enter("lineEnding"),n.consume(r),n.exit("lineEnding"),$(n,e,"linePrefix")}}var tn={name:"thematicBreak",tokenize:mx};function mx(n,e,t){let r=0,i;return o;function o(c){return n.enter("thematicBreak"),s(c)}function s(c){return i=c,l(c)}
function l(c){return c===i?(n.enter("thematicBreakSequence"),a(c)):r>=3&&(c===null||D(c))?(n.exit("thematicBreak"),e(c)):t(c)}function a(c){return c===i?(n.consume(
c),r++,a):(n.exit("thematicBreakSequence"),F(c)?$(n,l,"whitespace")(c):l(c))}}var Me={continuation:{tokenize:kx},exit:wx,name:"list",tokenize:xx},gx={partial:!0,tokenize:Sx},bx={partial:!0,tokenize:yx};function xx(n,e,t){let r=this,i=r.events[r.
events.length-1],o=i&&i[1].type==="linePrefix"?i[2].sliceSerialize(i[1],!0).length:0,s=0;return l;function l(p){let d=r.containerState.type||(p===42||p===43||p===
45?"listUnordered":"listOrdered");if(d==="listUnordered"?!r.containerState.marker||p===r.containerState.marker:Dr(p)){if(r.containerState.type||(r.containerState.
type=d,n.enter(d,{_container:!0})),d==="listUnordered")return n.enter("listItemPrefix"),p===42||p===45?n.check(tn,t,c)(p):c(p);if(!r.interrupt||p===49)return n.
enter("listItemPrefix"),n.enter("listItemValue"),a(p)}return t(p)}function a(p){return Dr(p)&&++s<10?(n.consume(p),a):(!r.interrupt||s<2)&&(r.containerState.marker?
p===r.containerState.marker:p===41||p===46)?(n.exit("listItemValue"),c(p)):t(p)}function c(p){return n.enter("listItemMarker"),n.consume(p),n.exit("listItemMark\
er"),r.containerState.marker=r.containerState.marker||p,n.check(tt,r.interrupt?t:u,n.attempt(gx,h,f))}function u(p){return r.containerState.initialBlankLine=!0,
o++,h(p)}function f(p){return F(p)?(n.enter("listItemPrefixWhitespace"),n.consume(p),n.exit("listItemPrefixWhitespace"),h):t(p)}function h(p){return r.containerState.
size=o+r.sliceSerialize(n.exit("listItemPrefix"),!0).length,e(p)}}function kx(n,e,t){let r=this;return r.containerState._closeFlow=void 0,n.check(tt,i,o);function i(l){
return r.containerState.furtherBlankLines=r.containerState.furtherBlankLines||r.containerState.initialBlankLine,$(n,e,"listItemIndent",r.containerState.size+1)(
l)}function o(l){return r.containerState.furtherBlankLines||!F(l)?(r.containerState.furtherBlankLines=void 0,r.containerState.initialBlankLine=void 0,s(l)):(r.containerState.
furtherBlankLines=void 0,r.containerState.initialBlankLine=void 0,n.attempt(bx,e,s)(l))}function s(l){return r.containerState._closeFlow=!0,r.interrupt=void 0,$(
n,n.attempt(Me,e,t),"linePrefix",r.parser.constructs.disable.null.includes("codeIndented")?void 0:4)(l)}}function yx(n,e,t){let r=this;return $(n,i,"listItemInd\
ent",r.containerState.size+1);function i(o){let s=r.events[r.events.length-1];return s&&s[1].type==="listItemIndent"&&s[2].sliceSerialize(s[1],!0).length===r.containerState.
size?e(o):t(o)}}function wx(n){n.exit(this.containerState.type)}function Sx(n,e,t){let r=this;return $(n,i,"listItemPrefixWhitespace",r.parser.constructs.disable.
null.includes("codeIndented")?void 0:5);function i(o){let s=r.events[r.events.length-1];return!F(o)&&s&&s[1].type==="listItemPrefixWhitespace"?e(o):t(o)}}var Qi={name:"setextUnderline",resolveTo:Cx,tokenize:Mx};function Cx(n,e){let t=new xt,r=n.length,i,o,s;for(;r--;)if(n[r][0]==="enter"){if(n[r][1].type==="conte\
nt"){i=r;break}n[r][1].type==="paragraph"&&(o=r)}else n[r][1].type==="content"&&t.add(r,1,[]),!s&&n[r][1].type==="definition"&&(s=r);let l={type:"setextHeading",
start:{...n[i][1].start},end:{...n[n.length-1][1].end}};return n[o][1].type="setextHeadingText",s?(t.add(o,0,[["enter",l,e]]),t.add(s+1,0,[["exit",n[i][1],e]]),
n[i][1].end={...n[s][1].end}):n[i][1]=l,t.add(n.length,0,[["exit",l,e]]),t.consume(n),n}function Mx(n,e,t){let r=this,i;return o;function o(c){let u=r.events.length,
f;for(;u--;)if(r.events[u][1].type!=="lineEnding"&&r.events[u][1].type!=="linePrefix"&&r.events[u][1].type!=="content"){f=r.events[u][1].type==="paragraph";break}
return!r.parser.lazy[r.now().line]&&(r.interrupt||f)?(n.enter("setextHeadingLine"),i=c,s(c)):t(c)}function s(c){return n.enter("setextHeadingLineSequence"),l(c)}
function l(c){return c===i?(n.consume(c),l):(n.exit("setextHeadingLineSequence"),F(c)?$(n,a,"lineSuffix")(c):a(c))}function a(c){return c===null||D(c)?(n.exit("\
setextHeadingLine"),e(c)):t(c)}}var Nf={tokenize:Ax};function Ax(n){let e=this,t=n.attempt(tt,r,n.attempt(this.parser.constructs.flowInitial,i,$(n,n.attempt(this.parser.constructs.flow,i,n.attempt(
Gs,i)),"linePrefix")));return t;function r(o){if(o===null){n.consume(o);return}return n.enter("lineEndingBlank"),n.consume(o),n.exit("lineEndingBlank"),e.currentConstruct=
void 0,t}function i(o){if(o===null){n.consume(o);return}return n.enter("lineEnding"),n.consume(o),n.exit("lineEnding"),e.currentConstruct=void 0,t}}var Df={resolveAll:Rf()},Of=vf("string"),If=vf("text");function vf(n){return{resolveAll:Rf(n==="text"?Ex:void 0),tokenize:e};function e(t){let r=this,i=this.parser.
constructs[n],o=t.attempt(i,s,l);return s;function s(u){return c(u)?o(u):l(u)}function l(u){if(u===null){t.consume(u);return}return t.enter("data"),t.consume(u),
a}function a(u){return c(u)?(t.exit("data"),o(u)):(t.consume(u),a)}function c(u){if(u===null)return!0;let f=i[u],h=-1;if(f)for(;++h<f.length;){let p=f[h];if(!p.
previous||p.previous.call(r,r.previous))return!0}return!1}}}function Rf(n){return e;function e(t,r){let i=-1,o;for(;++i<=t.length;)o===void 0?t[i]&&t[i][1].type===
"data"&&(o=i,i++):(!t[i]||t[i][1].type!=="data")&&(i!==o+2&&(t[o][1].end=t[i-1][1].end,t.splice(o+2,i-o-2),i=o+2),o=void 0);return n?n(t,r):t}}function Ex(n,e){
let t=new xt,r=0;for(;++r<=n.length;)if((r===n.length||n[r][1].type==="lineEnding")&&n[r-1][1].type==="data"){let i=n[r-1][1],o=e.sliceStream(i),s=o.length,l=-1,
a=0,c;for(;s--;){let u=o[s];if(typeof u=="string"){for(l=u.length;u.charCodeAt(l-1)===32;)a++,l--;if(l)break;l=-1}else if(u===-2)c=!0,a++;else if(u!==-1){s++;break}}
if(e._contentTypeTextTrailing&&r===n.length&&(a=0),a){let u={type:r===n.length||c||a<2?"lineSuffix":"hardBreakTrailing",start:{_bufferIndex:s?l:i.start._bufferIndex+
l,_index:i.start._index+s,line:i.end.line,column:i.end.column-a,offset:i.end.offset-a},end:{...i.end}};i.end={...u.start},i.start.offset===i.end.offset?Object.assign(
i,u):t.add(r,0,[["enter",u,e],["exit",u,e]])}r++}return t.consume(n),n}var rl={};hp(rl,{attentionMarkers:()=>zx,contentInitial:()=>Nx,disable:()=>Lx,document:()=>Tx,flow:()=>Ox,flowInitial:()=>Dx,insideSpan:()=>Rx,string:()=>Ix,text:()=>vx});var Tx={42:Me,43:Me,45:Me,48:Me,49:Me,50:Me,51:Me,52:Me,53:Me,54:Me,55:Me,56:Me,57:Me,62:Vi},Nx={91:Qs},Dx={[-2]:vr,[-1]:vr,32:vr},Ox={35:Xs,42:tn,45:[Qi,tn],60:Zs,
61:Qi,95:tn,96:Hi,126:Hi},Ix={38:_i,92:$i},vx={[-5]:Lr,[-4]:Lr,[-3]:Lr,33:tl,38:_i,42:Or,60:[Js,el],91:nl,92:[Ys,$i],93:en,95:Or,96:Ks},Rx={null:[Or,Df]},zx={null:[
42,95]},Lx={null:[]};function zf(n,e,t){let r={_bufferIndex:-1,_index:0,line:t&&t.line||1,column:t&&t.column||1,offset:t&&t.offset||0},i={},o=[],s=[],l=[],a=!0,c={attempt:H(P),check:H(
R),consume:E,enter:v,exit:M,interrupt:H(R,{interrupt:!0})},u={code:null,containerState:{},defineSkip:g,events:[],now:b,parser:n,previous:null,sliceSerialize:d,sliceStream:m,
write:p},f=e.tokenize.call(u,c),h;return e.resolveAll&&o.push(e),u;function p(z){return s=Ne(s,z),w(),s[s.length-1]!==null?[]:(S(e,0),u.events=Ot(o,u.events,u),
u.events)}function d(z,U){return Fx(m(z),U)}function m(z){return Bx(s,z)}function b(){let{_bufferIndex:z,_index:U,line:j,column:Z,offset:re}=r;return{_bufferIndex:z,
_index:U,line:j,column:Z,offset:re}}function g(z){i[z.line]=z.column,Y()}function w(){for(;r._index<s.length;){let z=s[r._index];if(typeof z=="string"){let U=r.
_index;for(r._bufferIndex<0&&(r._bufferIndex=0);r._index===U&&r._bufferIndex<z.length;)y(z.charCodeAt(r._bufferIndex))}else y(z)}}function y(z){a=void 0,h=z,f=f(
z)}function E(z){D(z)?(r.line++,r.column=1,r.offset+=z===-3?2:1,Y()):z!==-1&&(r.column++,r.offset++),r._bufferIndex<0?r._index++:(r._bufferIndex++,r._bufferIndex===
s[r._index].length&&(r._bufferIndex=-1,r._index++)),u.previous=z,a=!0}function v(z,U){let j=U||{};return j.type=z,j.start=b(),u.events.push(["enter",j,u]),l.push(
j),j}function M(z){let U=l.pop();return U.end=b(),u.events.push(["exit",U,u]),U}function P(z,U){S(z,U.from)}function R(z,U){U.restore()}function H(z,U){return j;
function j(Z,re,He){let je,x,qe,it;return Array.isArray(Z)?Le(Z):"tokenize"in Z?Le([Z]):k(Z);function k(ue){return Kn;function Kn(ot){let un=ot!==null&&ue[ot],vt=ot!==
null&&ue.null,mo=[...Array.isArray(un)?un:un?[un]:[],...Array.isArray(vt)?vt:vt?[vt]:[]];return Le(mo)(ot)}}function Le(ue){return je=ue,x=0,ue.length===0?He:cn(
ue[x])}function cn(ue){return Kn;function Kn(ot){return it=Q(),qe=ue,ue.partial||(u.currentConstruct=ue),ue.name&&u.parser.constructs.disable.null.includes(ue.name)?
Ur(ot):ue.tokenize.call(U?Object.assign(Object.create(u),U):u,c,jr,Ur)(ot)}}function jr(ue){return a=!0,z(qe,it),re}function Ur(ue){return a=!0,it.restore(),++x<
je.length?cn(je[x]):He}}}function S(z,U){z.resolveAll&&!o.includes(z)&&o.push(z),z.resolve&&ce(u.events,U,u.events.length-U,z.resolve(u.events.slice(U),u)),z.resolveTo&&
(u.events=z.resolveTo(u.events,u))}function Q(){let z=b(),U=u.previous,j=u.currentConstruct,Z=u.events.length,re=Array.from(l);return{from:Z,restore:He};function He(){
r=z,u.previous=U,u.currentConstruct=j,u.events.length=Z,l=re,Y()}}function Y(){r.line in i&&r.column<2&&(r.column=i[r.line],r.offset+=i[r.line]-1)}}function Bx(n,e){
let t=e.start._index,r=e.start._bufferIndex,i=e.end._index,o=e.end._bufferIndex,s;if(t===i)s=[n[t].slice(r,o)];else{if(s=n.slice(t,i),r>-1){let l=s[0];typeof l==
"string"?s[0]=l.slice(r):s.shift()}o>0&&s.push(n[i].slice(0,o))}return s}function Fx(n,e){let t=-1,r=[],i;for(;++t<n.length;){let o=n[t],s;if(typeof o=="string")
s=o;else switch(o){case-5:{s="\r";break}case-4:{s=`
`;break}case-3:{s=`\r
`;break}case-2:{s=e?" ":"	";break}case-1:{if(!e&&i)continue;s=" ";break}default:s=String.fromCharCode(o)}i=o===-2,r.push(s)}return r.join("")}function il(n){let r={constructs:xf([rl,...(n||{}).extensions||[]]),content:i(Cf),defined:[],document:i(Ef),flow:i(Nf),lazy:{},string:i(Of),text:i(If)};return r;
function i(o){return s;function s(l){return zf(r,o,l)}}}function ol(n){for(;!ji(n););return n}var Lf=/[\0\t\n\r]/g;function sl(){let n=1,e="",t=!0,r;return i;function i(o,s,l){o=e+(typeof o=="string"?o.toString():new TextDecoder(s||void 0).decode(o));let a=[],
c=0;for(e="",t&&(o.charCodeAt(0)===65279&&c++,t=void 0);c<o.length;){Lf.lastIndex=c;let u=Lf.exec(o),f=u&&u.index!==void 0?u.index:o.length,h=o.charCodeAt(f);if(!u){
e=o.slice(c);break}if(h===10&&c===f&&r)a.push(-3),r=void 0;else switch(r&&(a.push(-5),r=void 0),c<f&&(a.push(o.slice(c,f)),n+=f-c),h){case 0:{a.push(65533),n++;
break}case 9:{let p=Math.ceil(n/4)*4;for(a.push(-2);n++<p;)a.push(-1);break}case 10:{a.push(-4),n=1;break}default:r=!0,n=1}c=f+1}return l&&(r&&a.push(-5),e&&a.push(
e),a.push(null)),a}}var Px=/\\([!-/:-@[-`{-~])|&(#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/gi;function Yi(n){return n.replace(Px,qx)}function qx(n,e,t){if(e)return e;if(t.charCodeAt(
0)===35){let i=t.charCodeAt(1),o=i===120||i===88;return Pi(t.slice(o?2:1),o?16:10)}return Rn(t)||n}function zn(n){return!n||typeof n!="object"?"":"position"in n||"type"in n?Bf(n.position):"start"in n||"end"in n?Bf(n):"line"in n||"column"in n?ll(n):""}function ll(n){
return Ff(n&&n.line)+":"+Ff(n&&n.column)}function Bf(n){return ll(n&&n.start)+"-"+ll(n&&n.end)}function Ff(n){return n&&typeof n=="number"?n:1}var qf={}.hasOwnProperty;function al(n,e,t){return e&&typeof e=="object"&&(t=e,e=void 0),Vx(t)(ol(il(t).document().write(sl()(n,e,!0))))}function Vx(n){let e={afterExit:[],
beforeEnter:[],transforms:[],canContainEols:["emphasis","fragment","heading","paragraph","strong"],enter:{autolink:s(Gl),autolinkProtocol:S,autolinkEmail:S,atxHeading:s(
Ul),blockQuote:s(un),characterEscape:S,characterReference:S,codeFenced:s(vt),codeFencedFenceInfo:l,codeFencedFenceMeta:l,codeIndented:s(vt,l),codeText:s(mo,l),codeTextData:S,
data:S,codeFlowValue:S,definition:s(rp),definitionDestinationString:l,definitionLabelString:l,definitionTitleString:l,emphasis:s(ip),hardBreakEscape:s(Jl),hardBreakTrailing:s(
Jl),htmlFlow:s(Kl,l),htmlFlowData:S,htmlText:s(Kl,l),htmlTextData:S,image:s(op),label:l,link:s(Gl),listItem:s(sp),listItemValue:p,listOrdered:s(Ql,h),listUnordered:s(
Ql),paragraph:s(lp),reference:Le,referenceString:l,resourceDestinationString:l,resourceTitleString:l,setextHeading:s(Ul),strong:s(ap),thematicBreak:s(up)},exit:{
atxHeading:c(),atxHeadingSequence:M,autolink:c(),autolinkEmail:ot,autolinkProtocol:Kn,blockQuote:c(),characterEscapeValue:Q,characterReferenceMarkerHexadecimal:jr,
characterReferenceMarkerNumeric:jr,characterReferenceValue:Ur,characterReference:ue,codeFenced:c(g),codeFencedFence:b,codeFencedFenceInfo:d,codeFencedFenceMeta:m,
codeFlowValue:Q,codeIndented:c(w),codeText:c(Z),codeTextData:Q,data:Q,definition:c(),definitionDestinationString:v,definitionLabelString:y,definitionTitleString:E,
emphasis:c(),hardBreakEscape:c(z),hardBreakTrailing:c(z),htmlFlow:c(U),htmlFlowData:Q,htmlText:c(j),htmlTextData:Q,image:c(He),label:x,labelText:je,lineEnding:Y,
link:c(re),listItem:c(),listOrdered:c(),listUnordered:c(),paragraph:c(),referenceString:cn,resourceDestinationString:qe,resourceTitleString:it,resource:k,setextHeading:c(
H),setextHeadingLineSequence:R,setextHeadingText:P,strong:c(),thematicBreak:c()}};Vf(e,(n||{}).mdastExtensions||[]);let t={};return r;function r(C){let T={type:"\
root",children:[],position:void 0},_={stack:[T],tokenStack:[],config:e,enter:a,exit:u,buffer:l,resume:f,data:t},W=[],Ie=[],X=-1;for(;++X<C.length;)if(Ie.push(C[X]),
C[X][1].type==="listOrdered"||C[X][1].type==="listUnordered")if(C[X][0]==="enter")W.push(Ie.length-1);else{let ve=W.pop();o(Ie,ve)}for(C=Ie,X=-1;++X<C.length;){
let ve=e[C[X][0]];C[X][0]==="enter"&&e.beforeEnter.length>0&&i(e.beforeEnter,{..._,sliceSerialize:C[X][2].sliceSerialize},C[X][1]),qf.call(ve,C[X][1].type)&&ve[C[X][1].
type].call({..._,sliceSerialize:C[X][2].sliceSerialize},C[X][1]),C[X][0]==="exit"&&e.afterExit.length>0&&i(e.afterExit,{..._,sliceSerialize:C[X][2].sliceSerialize},
C[X][1])}if(_.tokenStack.length>0){let ve=_.tokenStack[_.tokenStack.length-1];(ve[1]||Pf).call(_,void 0,ve[0])}for(T.position={start:It(C.length>0?C[0][1].start:
{line:1,column:1,offset:0}),end:It(C.length>0?C[C.length-2][1].end:{line:1,column:1,offset:0})},X=-1;++X<e.transforms.length;)T=e.transforms[X](T)||T;return T}function i(C,T,_){
let W=-1;for(;++W<C.length;)C[W].call(T,_)}function o(C,T){let _=C.length-1,W=T-1,Ie=-1,X=!1,ve,Ue,Gn,Qn,Yn=[];for(;++W<=_;){let Be=C[W];switch(Be[1].type){case"\
listUnordered":case"listOrdered":case"blockQuote":{Be[0]==="enter"?Ie++:Ie--,Qn=void 0;break}case"lineEndingBlank":{Be[0]==="enter"&&(ve&&!Qn&&!Ie&&!Gn&&(Gn=W),
Qn=void 0);break}case"linePrefix":case"listItemValue":case"listItemMarker":case"listItemPrefix":case"listItemPrefixWhitespace":break;default:Qn=void 0}if(!Ie&&Be[0]===
"enter"&&Be[1].type==="listItemPrefix"||Ie===-1&&Be[0]==="exit"&&(Be[1].type==="listUnordered"||Be[1].type==="listOrdered")){if(ve){let fn=W;for(Ue=void 0;fn--;){
let st=C[fn];if(st[1].type==="lineEnding"||st[1].type==="lineEndingBlank"){if(st[0]==="exit")continue;Ue&&(C[Ue][1].type="lineEndingBlank",X=!0),st[1].type="lin\
eEnding",Ue=fn}else if(!(st[1].type==="linePrefix"||st[1].type==="blockQuotePrefix"||st[1].type==="blockQuotePrefixWhitespace"||st[1].type==="blockQuoteMarker"||
st[1].type==="listItemIndent"))break}Gn&&(!Ue||Gn<Ue)&&(ve._spread=!0),ve.end=Object.assign({},Ue?C[Ue][1].start:Be[1].end),Yn.push({at:Ue||W,event:["exit",ve,Be[2]]})}
if(Be[1].type==="listItemPrefix"){let fn={type:"listItem",_spread:!1,start:Object.assign({},Be[1].start),end:void 0};ve=fn,Yn.push({at:W,event:["enter",fn,Be[2]]}),
Gn=void 0,Qn=!0}}}let Yl=C.splice(T),go=0;for(W=-1;++W<Yl.length;){for(;go<Yn.length&&Yn[go].at===T+W;)C.push(Yn[go++].event);C.push(Yl[W])}C[T][1]._spread=X}function s(C,T){
return _;function _(W){a.call(this,C(W),W),T&&T.call(this,W)}}function l(){this.stack.push({type:"fragment",children:[]})}function a(C,T,_){this.stack[this.stack.
length-1].children.push(C),this.stack.push(C),this.tokenStack.push([T,_||void 0]),C.position={start:It(T.start),end:void 0}}function c(C){return T;function T(_){
C&&C.call(this,_),u.call(this,_)}}function u(C,T){let _=this.stack.pop(),W=this.tokenStack.pop();if(!W)throw new Error("Cannot close `"+C.type+"` ("+zn({start:C.
start,end:C.end})+"): it’s not open");W[0].type!==C.type&&(T?T.call(this,C,W[0]):(W[1]||Pf).call(this,C,W[0])),_.position.end=It(C.end)}function f(){return bt(
this.stack.pop())}function h(){this.data.expectingFirstListItemValue=!0}function p(C){if(this.data.expectingFirstListItemValue){let T=this.stack[this.stack.length-
2];T.start=Number.parseInt(this.sliceSerialize(C),10),this.data.expectingFirstListItemValue=void 0}}function d(){let C=this.resume(),T=this.stack[this.stack.length-
1];T.lang=C}function m(){let C=this.resume(),T=this.stack[this.stack.length-1];T.meta=C}function b(){this.data.flowCodeInside||(this.buffer(),this.data.flowCodeInside=
!0)}function g(){let C=this.resume(),T=this.stack[this.stack.length-1];T.value=C.replace(/^(\r?\n|\r)|(\r?\n|\r)$/g,""),this.data.flowCodeInside=void 0}function w(){
let C=this.resume(),T=this.stack[this.stack.length-1];T.value=C.replace(/(\r?\n|\r)$/g,"")}function y(C){let T=this.resume(),_=this.stack[this.stack.length-1];_.
label=T,_.identifier=Se(this.sliceSerialize(C)).toLowerCase()}function E(){let C=this.resume(),T=this.stack[this.stack.length-1];T.title=C}function v(){let C=this.
resume(),T=this.stack[this.stack.length-1];T.url=C}function M(C){let T=this.stack[this.stack.length-1];if(!T.depth){let _=this.sliceSerialize(C).length;T.depth=
_}}function P(){this.data.setextHeadingSlurpLineEnding=!0}function R(C){let T=this.stack[this.stack.length-1];T.depth=this.sliceSerialize(C).codePointAt(0)===61?
1:2}function H(){this.data.setextHeadingSlurpLineEnding=void 0}function S(C){let _=this.stack[this.stack.length-1].children,W=_[_.length-1];(!W||W.type!=="text")&&
(W=cp(),W.position={start:It(C.start),end:void 0},_.push(W)),this.stack.push(W)}function Q(C){let T=this.stack.pop();T.value+=this.sliceSerialize(C),T.position.
end=It(C.end)}function Y(C){let T=this.stack[this.stack.length-1];if(this.data.atHardBreak){let _=T.children[T.children.length-1];_.position.end=It(C.end),this.
data.atHardBreak=void 0;return}!this.data.setextHeadingSlurpLineEnding&&e.canContainEols.includes(T.type)&&(S.call(this,C),Q.call(this,C))}function z(){this.data.
atHardBreak=!0}function U(){let C=this.resume(),T=this.stack[this.stack.length-1];T.value=C}function j(){let C=this.resume(),T=this.stack[this.stack.length-1];T.
value=C}function Z(){let C=this.resume(),T=this.stack[this.stack.length-1];T.value=C}function re(){let C=this.stack[this.stack.length-1];if(this.data.inReference){
let T=this.data.referenceType||"shortcut";C.type+="Reference",C.referenceType=T,delete C.url,delete C.title}else delete C.identifier,delete C.label;this.data.referenceType=
void 0}function He(){let C=this.stack[this.stack.length-1];if(this.data.inReference){let T=this.data.referenceType||"shortcut";C.type+="Reference",C.referenceType=
T,delete C.url,delete C.title}else delete C.identifier,delete C.label;this.data.referenceType=void 0}function je(C){let T=this.sliceSerialize(C),_=this.stack[this.
stack.length-2];_.label=Yi(T),_.identifier=Se(T).toLowerCase()}function x(){let C=this.stack[this.stack.length-1],T=this.resume(),_=this.stack[this.stack.length-
1];if(this.data.inReference=!0,_.type==="link"){let W=C.children;_.children=W}else _.alt=T}function qe(){let C=this.resume(),T=this.stack[this.stack.length-1];T.
url=C}function it(){let C=this.resume(),T=this.stack[this.stack.length-1];T.title=C}function k(){this.data.inReference=void 0}function Le(){this.data.referenceType=
"collapsed"}function cn(C){let T=this.resume(),_=this.stack[this.stack.length-1];_.label=T,_.identifier=Se(this.sliceSerialize(C)).toLowerCase(),this.data.referenceType=
"full"}function jr(C){this.data.characterReferenceType=C.type}function Ur(C){let T=this.sliceSerialize(C),_=this.data.characterReferenceType,W;_?(W=Pi(T,_==="ch\
aracterReferenceMarkerNumeric"?10:16),this.data.characterReferenceType=void 0):W=Rn(T);let Ie=this.stack[this.stack.length-1];Ie.value+=W}function ue(C){let T=this.
stack.pop();T.position.end=It(C.end)}function Kn(C){Q.call(this,C);let T=this.stack[this.stack.length-1];T.url=this.sliceSerialize(C)}function ot(C){Q.call(this,
C);let T=this.stack[this.stack.length-1];T.url="mailto:"+this.sliceSerialize(C)}function un(){return{type:"blockquote",children:[],position:void 0}}function vt(){
return{type:"code",lang:null,meta:null,value:"",position:void 0}}function mo(){return{type:"inlineCode",value:"",position:void 0}}function rp(){return{type:"def\
inition",identifier:"",label:null,title:null,url:"",position:void 0}}function ip(){return{type:"emphasis",children:[],position:void 0}}function Ul(){return{type:"\
heading",depth:0,children:[],position:void 0}}function Jl(){return{type:"break",position:void 0}}function Kl(){return{type:"html",value:"",position:void 0}}function op(){
return{type:"image",title:null,url:"",alt:null,position:void 0}}function Gl(){return{type:"link",title:null,url:"",children:[],position:void 0}}function Ql(C){return{
type:"list",ordered:C.type==="listOrdered",start:null,spread:C._spread,children:[],position:void 0}}function sp(C){return{type:"listItem",spread:C._spread,checked:null,
children:[],position:void 0}}function lp(){return{type:"paragraph",children:[],position:void 0}}function ap(){return{type:"strong",children:[],position:void 0}}
function cp(){return{type:"text",value:"",position:void 0}}function up(){return{type:"thematicBreak",position:void 0}}}function It(n){return{line:n.line,column:n.
column,offset:n.offset}}function Vf(n,e){let t=-1;for(;++t<e.length;){let r=e[t];Array.isArray(r)?Vf(n,r):$x(n,r)}}function $x(n,e){let t;for(t in e)if(qf.call(
e,t))switch(t){case"canContainEols":{let r=e[t];r&&n[t].push(...r);break}case"transforms":{let r=e[t];r&&n[t].push(...r);break}case"afterExit":case"beforeEnter":{
let r=e[t];r&&n[t].push(r);break}case"enter":case"exit":{let r=e[t];r&&Object.assign(n[t],r);break}}}function Pf(n,e){throw n?new Error("Cannot close `"+n.type+
"` ("+zn({start:n.start,end:n.end})+"): a different token (`"+e.type+"`, "+zn({start:e.start,end:e.end})+") is open"):new Error("Cannot close document, a token \
(`"+e.type+"`, "+zn({start:e.start,end:e.end})+") is still open")}$f.peek=Qx;function _x(){this.buffer()}function Hx(n){this.enter({type:"footnoteReference",identifier:"",label:""},n)}function Wx(){this.buffer()}function jx(n){
this.enter({type:"footnoteDefinition",identifier:"",label:"",children:[]},n)}function Ux(n){let e=this.resume(),t=this.stack[this.stack.length-1];t.type,t.identifier=
Se(this.sliceSerialize(n)).toLowerCase(),t.label=e}function Jx(n){this.exit(n)}function Kx(n){let e=this.resume(),t=this.stack[this.stack.length-1];t.type,t.identifier=
Se(this.sliceSerialize(n)).toLowerCase(),t.label=e}function Gx(n){this.exit(n)}function Qx(){return"["}function $f(n,e,t,r){let i=t.createTracker(r),o=i.move("[\
^"),s=t.enter("footnoteReference"),l=t.enter("reference");return o+=i.move(t.safe(t.associationId(n),{after:"]",before:o})),l(),s(),o+=i.move("]"),o}function cl(){
return{enter:{gfmFootnoteCallString:_x,gfmFootnoteCall:Hx,gfmFootnoteDefinitionLabelString:Wx,gfmFootnoteDefinition:jx},exit:{gfmFootnoteCallString:Ux,gfmFootnoteCall:Jx,
gfmFootnoteDefinitionLabelString:Kx,gfmFootnoteDefinition:Gx}}}function ul(n){let e=!1;return n&&n.firstLineBlank&&(e=!0),{handlers:{footnoteDefinition:t,footnoteReference:$f},
unsafe:[{character:"[",inConstruct:["label","phrasing","reference"]}]};function t(r,i,o,s){let l=o.createTracker(s),a=l.move("[^"),c=o.enter("footnoteDefinition"),
u=o.enter("label");return a+=l.move(o.safe(o.associationId(r),{before:a,after:"]"})),u(),a+=l.move("]:"),r.children&&r.children.length>0&&(l.shift(4),a+=l.move(
(e?`
`:" ")+o.indentLines(o.containerFlow(r,l.current()),e?_f:Yx))),c(),a}}function Yx(n,e,t){return e===0?n:_f(n,e,t)}function _f(n,e,t){return(t?"":"    ")+n}var Xx=["autolink","destinationLiteral","destinationRaw","reference","titleQuote","titleApostrophe"];pl.attention=tk;pl.peek=nk;function fl(){return{canContainEols:[
"delete"],enter:{strikethrough:Zx},exit:{strikethrough:ek}}}function hl(){return{handlers:{delete:pl},unsafe:[{character:"~",inConstruct:"phrasing",notInConstruct:Xx}]}}
function Zx(n){this.enter({type:"delete",children:[],position:void 0},n)}function ek(n){this.exit(n)}function pl(n,e,t,r){let i=t.createTracker(r),o=t.stack.includes(
"strikethrough")?"~":"~~",s=t.enter("strikethrough"),l=i.move(o);return l+=t.containerPhrasing(n,{...i.current(),before:l,after:"~"}),l+=i.move(o),s(),l}function tk(){
return{construct:"strikethrough",markers:["~"],sizes:[2,1]}}function nk(){return"~"}function rk(n){return n.length}function Wf(n,e){let t=e||{},r=(t.align||[]).concat(),i=t.stringLength||rk,o=[],s=[],l=[],a=[],c=0,u=-1;for(;++u<n.length;){let m=[],
b=[],g=-1;for(n[u].length>c&&(c=n[u].length);++g<n[u].length;){let w=ik(n[u][g]);if(t.alignDelimiters!==!1){let y=i(w);b[g]=y,(a[g]===void 0||y>a[g])&&(a[g]=y)}
m.push(w)}s[u]=m,l[u]=b}let f=-1;if(typeof r=="object"&&"length"in r)for(;++f<c;)o[f]=Hf(r[f]);else{let m=Hf(r);for(;++f<c;)o[f]=m}f=-1;let h=[],p=[];for(;++f<c;){
let m=o[f],b="",g="";m===99?(b=":",g=":"):m===108?b=":":m===114&&(g=":");let w=t.alignDelimiters===!1?1:Math.max(1,a[f]-b.length-g.length),y=b+"-".repeat(w)+g;t.
alignDelimiters!==!1&&(w=b.length+w+g.length,w>a[f]&&(a[f]=w),p[f]=w),h[f]=y}s.splice(1,0,h),l.splice(1,0,p),u=-1;let d=[];for(;++u<s.length;){let m=s[u],b=l[u],
g=t.fillRows===!1?Math.max(1,s[u===1?0:u].length):c;f=-1;let w=[];for(;++f<g;){let y=m[f]||"",E="",v="";if(t.alignDelimiters!==!1){let M=a[f]-(b[f]||0),P=o[f];if(P===
114)E=" ".repeat(M);else if(P===99){let R=M/2;M%2?(E=" ".repeat(R+.5),v=" ".repeat(R-.5)):(E=" ".repeat(R),v=E)}else v=" ".repeat(M)}t.delimiterStart!==!1&&!f&&
w.push("|"),t.padding!==!1&&!(t.alignDelimiters===!1&&y==="")&&(t.delimiterStart!==!1||f)&&w.push(" "),t.alignDelimiters!==!1&&w.push(E),w.push(y),t.alignDelimiters!==
!1&&w.push(v),t.padding!==!1&&w.push(" "),(t.delimiterEnd!==!1||f!==g-1)&&w.push("|")}d.push(t.delimiterEnd===!1?w.join("").replace(/ +$/,""):w.join(""))}return d.
join(`
`)}function ik(n){return n==null?"":String(n)}function Hf(n){let e=typeof n=="string"?n.codePointAt(0):0;return e===67||e===99?99:e===76||e===108?108:e===82||e===
114?114:0}var Ln=(function(n){if(n==null)return ak;if(typeof n=="function")return Xi(n);if(typeof n=="object")return Array.isArray(n)?ok(n):sk(n);if(typeof n=="string")return lk(
n);throw new Error("Expected function, string, or object as test")});function ok(n){let e=[],t=-1;for(;++t<n.length;)e[t]=Ln(n[t]);return Xi(r);function r(...i){
let o=-1;for(;++o<e.length;)if(e[o].apply(this,i))return!0;return!1}}function sk(n){let e=n;return Xi(t);function t(r){let i=r,o;for(o in n)if(i[o]!==e[o])return!1;
return!0}}function lk(n){return Xi(e);function e(t){return t&&t.type===n}}function Xi(n){return e;function e(t,r,i){return!!(ck(t)&&n.call(this,t,typeof r=="num\
ber"?r:void 0,i||void 0))}}function ak(){return!0}function ck(n){return n!==null&&typeof n=="object"&&"type"in n}var Br=Ln(["break","delete","emphasis","footnote","footnoteReference","image","imageReference","inlineCode","inlineMath","link","linkReference","mdxJsxTextEleme\
nt","mdxTextExpression","strong","text","textDirective"]);var jf={}.hasOwnProperty;function Uf(n,e){let t=e||{};function r(i,...o){let s=r.invalid,l=r.handlers;if(i&&jf.call(i,n)){let a=String(i[n]);s=jf.call(l,a)?l[a]:
r.unknown}if(s)return s.call(this,i,...o)}return r.handlers=t.handlers||{},r.invalid=t.invalid,r.unknown=t.unknown,r}var uk={}.hasOwnProperty;function dl(n,e){let t=-1,r;if(e.extensions)for(;++t<e.extensions.length;)dl(n,e.extensions[t]);for(r in e)if(uk.call(e,r))switch(r){case"\
extensions":break;case"unsafe":{Jf(n[r],e[r]);break}case"join":{Jf(n[r],e[r]);break}case"handlers":{fk(n[r],e[r]);break}default:n.options[r]=e[r]}return n}function Jf(n,e){
e&&n.push(...e)}function fk(n,e){e&&Object.assign(n,e)}function Kf(n,e,t,r){let i=t.enter("blockquote"),o=t.createTracker(r);o.move("> "),o.shift(2);let s=t.indentLines(t.containerFlow(n,o.current()),hk);return i(),
s}function hk(n,e,t){return">"+(t?"":" ")+n}function Zi(n,e){return Gf(n,e.inConstruct,!0)&&!Gf(n,e.notInConstruct,!1)}function Gf(n,e,t){if(typeof e=="string"&&(e=[e]),!e||e.length===0)return t;let r=-1;
for(;++r<e.length;)if(n.includes(e[r]))return!0;return!1}function ml(n,e,t,r){let i=-1;for(;++i<t.unsafe.length;){let o=t.unsafe[i];if(o.character===`
`&&!o.before&&!o.after&&Zi(t.stack,o))return/[\t ]/.test(r.before)?"":" "}return`\\
`}function Qf(n,e){let t=String(n),r=t.indexOf(e),i=r,o=0,s=0;if(typeof e!="string")throw new TypeError("Expected substring");for(;r!==-1;)r===i?++o>s&&(s=o):o=1,
i=r+e.length,r=t.indexOf(e,i);return s}function Bn(n,e){return!!(e.options.fences===!1&&n.value&&!n.lang&&/[^\n\r ]/.test(n.value)&&!/^[\t ]*(?:[\n\r]|$)|(?:^|[\n\r])[\t ]*$/.test(n.value))}function Yf(n){let e=n.options.fence||"`";if(e!=="`"&&e!=="~")throw new Error("Cannot serialize code with `"+e+"` for `options.fence`, expected `` ` `` or `~`");
return e}function Xf(n,e,t,r){let i=Yf(t),o=n.value||"";if(Bn(n,t)){let f=t.enter("codeIndented"),h=t.indentLines(o,pk);return f(),h}let s=t.createTracker(r),l=i.repeat(
Math.max(Qf(o,i)+1,3)),a=t.enter("codeFenced"),c=i==="`"?"GraveAccent":"Tilde",u=s.move(l);if(n.lang){let f=t.enter(`codeFencedLang${c}`);u+=s.move(t.safe(n.lang,
{before:u,after:" ",encode:["`"],...s.current()})),f()}if(n.lang&&n.meta){let f=t.enter(`codeFencedMeta${c}`);u+=s.move(" "),u+=s.move(t.safe(n.meta,{before:u,after:`\

`,encode:["`"],...s.current()})),f()}return u+=s.move(`
`),o&&(u+=s.move(o+`
`)),u+=s.move(l),a(),u}function pk(n,e,t){return(t?"":"    ")+n}function Fn(n){let e=n.options.quote||'"';if(e!=='"'&&e!=="'")throw new Error("Cannot serialize title with `"+e+"` for `options.quote`, expected `\"`, or `'`");
return e}function Zf(n,e,t,r){let i=Fn(t),o=i==='"'?"Quote":"Apostrophe",s=t.enter("definition"),l=t.enter("label"),a=t.createTracker(r),c=a.move("[");return c+=a.move(t.
safe(t.associationId(n),{before:c,after:"]",...a.current()})),c+=a.move("]: "),l(),!n.url||/[\0- \u007F]/.test(n.url)?(l=t.enter("destinationLiteral"),c+=a.move(
"<"),c+=a.move(t.safe(n.url,{before:c,after:">",...a.current()})),c+=a.move(">")):(l=t.enter("destinationRaw"),c+=a.move(t.safe(n.url,{before:c,after:n.title?" ":
`
`,...a.current()}))),l(),n.title&&(l=t.enter(`title${o}`),c+=a.move(" "+i),c+=a.move(t.safe(n.title,{before:c,after:i,...a.current()})),c+=a.move(i),l()),s(),c}function eh(n){let e=n.options.emphasis||"*";if(e!=="*"&&e!=="_")throw new Error("Cannot serialize emphasis with `"+e+"` for `options.emphasis`, expected `*`, o\
r `_`");return e}function Fr(n){let e=n.codePointAt(0);return e===void 0?"":String.fromCodePoint(e)}function nn(n){let e=n.codePointAt(n.length-2);return e!==void 0&&e>65535?n.slice(
-2):n.slice(-1)}function Pn(n){return"&#x"+n.toString(16).toUpperCase()+";"}function gl(n,e,t){let r=De(n),i=De(e);return r===void 0?i===void 0?t==="_"?{inside:!0,outside:!0}:{inside:!1,outside:!1}:i===1?{inside:!0,outside:!0}:{inside:!1,
outside:!0}:r===1?i===void 0?{inside:!1,outside:!1}:i===1?{inside:!0,outside:!0}:{inside:!1,outside:!1}:i===void 0?{inside:!1,outside:!1}:i===1?{inside:!0,outside:!1}:
{inside:!1,outside:!1}}function Pr(n){if(n.charCodeAt(0)!==60)return;let e=n.charCodeAt(1);if(e===33){let l=n.charCodeAt(2);return l===45?2:l===91?5:Ce(l)?4:void 0}if(e===63)return 3;
let t=e===47,r=t?2:1,i=r,o=n.charCodeAt(i);if(!Ce(o))return;for(;o===45||pe(o);)o=n.charCodeAt(++i);let s=n.slice(r,i).toLowerCase();return!t&&o!==47&&zr.includes(
s)?1:Gi.includes(s)?6:7}var nh=new Map([["*",!1],["_",!0]]);function dk(n,e,t){let r=new Set;for(let o of n){let s=t.get(o);if(s&&o.attention&&e.some(l=>l.attention===o.attention))for(let l of s.
tokens)r.add(l.attention)}let i=[];for(let o of n)o.attention&&r.delete(o.attention)&&i.push(o.attention);return i.reverse(),i}function rh(n,e,t){let r=[],i=new Map,
o=new Map,s=0;for(;s<n.length;){if(!n[s].attention){s++;continue}let l=n[s].value.charAt(0),a=nh.get(l),c=s+1;for(;c<n.length&&n[c].attention&&n[c].value.charAt(
0)===l;)c++;let u=s?n[s-1].value:e,f=De(u.charCodeAt(u.length-1)),h=De((c<n.length?n[c].value:t).charCodeAt(0)),p=!h||h===2&&!!f,d=!f||f===2&&!!h,m={tokens:n.slice(
s,c),markers:[],start:0,end:0,open:a?p&&(!!f||!d):p,close:a?d&&(!!h||!p):d,split:a!==void 0};for(let b of m.tokens){i.set(b,[...m.tokens]),o.set(b,m);let g=b.value.
length;for(;g--;)m.markers.push(b)}m.end=m.markers.length,r.push(m),s=c}for(gk(r,i),s=-1;++s<n.length;){let l=i.get(n[s]);if(l)return{attention:dk(n,l,o),index:s}}}
function ih(n,e,t){return rn(oh(n,e,t),t.before,t.after)}function eo(n,e){let t=n[e?0:n.length-1];if(!t||t.attention)return;let r=e?Fr(t.value):nn(t.value),i=Pn(
r.codePointAt(0));if(e)t.value=i+t.value.slice(r.length);else{let o=t.value.slice(0,t.value.length-r.length),s=0;for(;o.charCodeAt(o.length-1-s)===92;)s++;s%2&&
(o+="\\"),t.value=o+i}}function mk(n,e,t,r,i){for(let o of t.attention){let s=e.get(o)||o.sequences[0];for(let l of o.sequences){if(l===s)continue;let a=new Map(
e);a.set(o,l);let c=to(n,a,r,i),u=rh(c,r,i);if(!u||u.index>t.index)return{chosen:a,mistake:u,tokens:c}}}}function gk(n,e){let t=new Map;for(let r of n){let i=r.
tokens[0].value.charAt(0),o=t.get(i);o||(o=[],t.set(i,o));let s=r.close?o.length:0;for(;s--&&r.start<r.end;){let l=o[s],a=l.end-l.start,c=r.end-r.start;if(r.split?
(l.close||r.open)&&c%3&&!((a+c)%3):a!==l.markers.length||a!==c)continue;let u=r.split?a>1&&c>1?2:1:c,f=l.markers.slice(l.end-u,l.end),h=r.markers.slice(r.start,
r.start+u),p=f[0],d=h[0];if(p===f[u-1]&&p.value.length===u&&d===h[u-1]&&d.value.length===u&&p.attention===d.attention)e.delete(p),e.delete(d);else{let m=[...new Set(
[...f,...h])];for(let b of m){let g=e.get(b);g&&g.push(...m)}}l.end-=u,r.start+=u,l.start===l.end&&o.splice(s,1),s=o.length}r.open&&r.start<r.end&&o.push(r)}}function bk(n,e,t){
if(e.length===0)throw new Error("Cannot serialize `"+n+"` as attention without markers, expected one or more markers");if(t.length===0)throw new Error("Cannot s\
erialize `"+n+"` as attention without sizes, expected one or more sizes");for(let i of t)if(!Number.isSafeInteger(i)||i<1)throw new Error("Cannot serialize `"+n+
"` as attention with `"+i+"` as size, expected positive integer");let r=[];for(let i of e){if(i.length!==1)throw new Error("Cannot serialize `"+n+"` as attentio\
n with `"+i+"` as marker, expected a single ascii character");if(!qi(i.charCodeAt(0)))throw new Error("Cannot serialize `"+n+"` as attention with `"+i+"` as mar\
ker, expected ascii punctuation");for(let o of t)r.push(i.repeat(o))}return r}function oh(n,e,t){let r=e.indexStack,i=n.children||[],o=[],s=-1,l=t.before;r.push(
-1);let a=e.createTracker(t);for(;++s<i.length;){let c=i[s],u;if(r[r.length-1]=s,s+1<i.length){let p=e.handle.handlers[i[s+1].type];p&&p.peek&&(p=p.peek),u=p?Fr(
p(i[s+1],n,e,{before:"",after:"",...a.current()})):""}else u=t.after;let f=o[o.length-1];typeof f=="string"&&(l==="\r"||l===`
`)&&c.type==="html"&&Pr(c.value)!==7&&(o[o.length-1]=f.replace(/(\r?\n|\r)$/," "),l=" ",a=e.createTracker(t),a.move(rn(o,t.before,t.after)));let h=e.handle.handlers[c.
type];if(h&&h.attention){let p=qr(c,h.attention,e,a);if(!p)continue;o.push(p),l=nn(p.sequences[0])}else{let p=e.handle(c,n,e,{...a.current(),after:u,before:l});
if(!p)continue;a.move(p),o.push(p),l=nn(p)}}return r.pop(),o}function qr(n,e,t,r){let{construct:i,markers:o,sizes:s}=e(n,t),l=bk(n.type,o,s),a=l[0],c=t.enter(i),
u=t.createTracker(r.current());u.move(a);let f=oh(n,t,{...u.current(),before:a,after:a});if(c(),f.length!==0)return r.move(a),r.move(rn(f,a,a)),r.move(a),{children:f,
sequences:l}}function th(n,e,t,r){let i=to(n,e,t,r),o=rh(i,t,r);for(;o;){let s=mk(n,e,o,t,r);if(!s)return;e=s.chosen,i=s.tokens,o=s.mistake}return i}function sh(n,e,t,r){
let i=t,o=-1;for(;++o<n.length;){let s=n[o];if(typeof s=="string"){i="";continue}let l=o===n.length-1?r:"",a=s.sequences.find(function(c){let u=c.charAt(0);return u!==
i.charAt(0)&&u!==l.charAt(0)||n.length===1&&nh.has(u)&&c.length>t.length})||s.sequences[0];a!==s.sequences[0]&&e.set(s,a),sh(s.children,e,a,a),i=a}}function to(n,e,t,r){
let i=[],o,s=nn(t),l=-1;for(;++l<n.length;){let a=n[l];if(typeof a=="string"){let y={value:a,attention:void 0};o&&o===Fr(a)&&eo([y],!0),o=void 0,i.push(y),y.value&&
(s=nn(y.value));continue}let c=e.get(a)||a.sequences[0],u=c.charAt(0),f=n[l+1],h=s,p=Fr(f===void 0?r:typeof f=="string"?f:e.get(f)||f.sequences[0]),d=to(a.children,
e,c,c),m=d[0].value,b=gl(h.charCodeAt(h.length-1),m.charCodeAt(0),u);b.inside&&eo(d,!0);let g=nn(d[d.length-1].value),w=gl(p.charCodeAt(0),g.charCodeAt(g.length-
1),u);w.inside&&eo(d,!1),b.outside&&h!==`
`&&h!=="\r"&&eo(i,!1),w.outside&&(o=p),i.push({value:c,attention:a},...d,{value:c,attention:a}),s=c.charAt(c.length-1)}return i}function rn(n,e,t){let r=new Map;
sh(n,r,e,t);let i=(r.size>0?th(n,r,e,t):void 0)||th(n,new Map,e,t)||to(n,new Map,e,t),o="";for(let s of i)o+=s.value;return o}no.attention=lh;no.peek=xk;function no(n,e,t,r){let i=t.enter("phrasing"),o=qr(n,lh,t,t.createTracker(r)),s=o?rn([o],r.before,r.after):"";return i(),s}function lh(n,e){
return{construct:"emphasis",markers:eh(e)==="*"?["*","_"]:["_","*"],sizes:[1]}}function xk(n,e,t){return t.options.emphasis||"*"}var ch=[],ro=!0,nt=!1,Vr="skip";function io(n,e,t,r){if(!n||typeof n!="object")throw new Error("Unexpected value `"+n+"` for `tree`, expected node");let i=!0,o,
s,l,a;if(typeof t=="function"||t&&typeof t=="object"?(o=e,s=t,r&&(i=!1)):(s=e,t&&(i=!1)),typeof s=="function")l=s;else if(s&&typeof s=="object"){if(!(s.enter===
null||s.enter===void 0))if(typeof s.enter=="function")l=s.enter;else throw new Error("Unexpected value `"+s.enter+"` for `visitors.enter`, expected optional vis\
itor");if(typeof s.exit=="function")a=s.exit;else throw new Error("Unexpected value `"+s.exit+"` for `visitors.exit`, expected visitor (pass a visitor directly \
if you only want an enter visitor)")}else throw new Error("Unexpected value `"+s+"` for `enter` or `visitors`, expected visitor or object with visitors");let c=Ln(
o),u=i?1:-1;f(n,void 0,[])();function f(h,p,d){let m=h&&typeof h=="object"?h:{};if(typeof m.type=="string"){let g=typeof m.tagName=="string"?m.tagName:typeof m.
name=="string"?m.name:void 0;Object.defineProperty(b,"name",{value:"node ("+(h.type+(g?"<"+g+">":""))+")"})}return b;function b(){let g=!o||c(h,p,d[d.length-1]||
void 0),w=ch;if(l&&g&&(w=ah(l(h,d,p)),w[0]===nt))return w;if("children"in h&&h.children){let y=h;if(y.children&&w[0]!==Vr){let E=(i?-1:y.children.length)+u,v=[...d,
y];for(;E>-1&&E<y.children.length;){let M=y.children[E],P=f(M,E,v)();if(P[0]===nt)return P;E=typeof P[1]=="number"?P[1]:E+u}}}if(a&&g){let y=ah(a(h,d,p));if(y[0]===
Vr)throw new Error("Unexpected value `"+y[0]+"` from `exit`, expected `CONTINUE`, `EXIT`, index, or nothing");if(y[0]===nt||typeof y[1]=="number")return y}return w}}}
function ah(n){return Array.isArray(n)?n:typeof n=="number"?[ro,n]:n==null?ch:[n]}function $r(n,e,t,r){let i,o,s;typeof t=="function"||t&&typeof t=="object"?(i=e,o=t,s=r):(o=e,s=t),typeof o=="function"?io(n,i,bl(o),s):io(n,i,kk(o),s)}function kk(n){
return!n||typeof n!="object"?n:{enter:typeof n.enter=="function"?bl(n.enter):n.enter,exit:typeof n.exit=="function"?bl(n.exit):n.exit}}function bl(n){return e;function e(t,r,i){
return n(t,i,r[r.length-1])}}function oo(n,e){let t=!1;return $r(n,function(r){if("value"in r&&/\r?\n|\r/.test(r.value)||r.type==="break")return t=!0,nt}),!!((!n.depth||n.depth<3)&&bt(n)&&(e.
options.setext||t))}function uh(n,e,t,r){let i=Math.max(Math.min(6,n.depth||1),1),o=t.createTracker(r);if(oo(n,t)){let f=t.enter("headingSetext"),h=t.enter("phrasing"),p=t.containerPhrasing(
n,{...o.current(),before:`
`,after:`
`});return h(),f(),p+`
`+(i===1?"=":"-").repeat(p.length-(Math.max(p.lastIndexOf("\r"),p.lastIndexOf(`
`))+1))}let s="#".repeat(i),l=t.enter("headingAtx"),a=t.enter("phrasing");o.move(s+" ");let c=t.containerPhrasing(n,{before:"# ",after:`
`,...o.current()}),u=c.charCodeAt(0);return(u===9||u===32)&&(c=Pn(u)+c.slice(1)),c=c?s+" "+c:s,t.options.closeAtx&&(c+=" "+s),a(),l(),c}xl.peek=yk;function xl(n){return n.value||""}function yk(){return"<"}kl.peek=wk;function kl(n,e,t,r){let i=Fn(t),o=i==='"'?"Quote":"Apostrophe",s=t.enter("image"),l=t.enter("label"),a=t.createTracker(r),c=a.move("![");return c+=a.
move(t.safe(n.alt,{before:c,after:"]",...a.current()})),c+=a.move("]("),l(),!n.url&&n.title||/[\0- \u007F]/.test(n.url)?(l=t.enter("destinationLiteral"),c+=a.move(
"<"),c+=a.move(t.safe(n.url,{before:c,after:">",...a.current()})),c+=a.move(">")):(l=t.enter("destinationRaw"),c+=a.move(t.safe(n.url,{before:c,after:n.title?" ":
")",...a.current()}))),l(),n.title&&(l=t.enter(`title${o}`),c+=a.move(" "+i),c+=a.move(t.safe(n.title,{before:c,after:i,...a.current()})),c+=a.move(i),l()),c+=a.
move(")"),s(),c}function wk(){return"!"}yl.peek=Sk;function yl(n,e,t,r){let i=n.referenceType,o=t.enter("imageReference"),s=t.enter("label"),l=t.createTracker(r),a=l.move("!["),c=t.safe(n.alt,{before:a,
after:"]",...l.current()});a+=l.move(c+"]["),s();let u=t.stack;t.stack=u.filter(function(h){return h!=="phrasing"}),s=t.enter("reference");let f=t.safe(t.associationId(
n),{before:a,after:"]",...l.current()});return s(),t.stack=u,o(),i==="full"||!c||c!==f?a+=l.move(f+"]"):i==="shortcut"?a=a.slice(0,-1):a+=l.move("]"),a}function Sk(){
return"!"}wl.peek=Ck;function wl(n,e,t){let r=n.value||"",i="`",o=-1;for(;new RegExp("(^|[^`])"+i+"([^`]|$)").test(r);)i+="`";for(/[^\n\r ]/.test(r)&&(/^[\n\r ]/.test(r)&&
/[\n\r ]$/.test(r)||/^`|`$/.test(r))&&(r=" "+r+" ");++o<t.unsafe.length;){let s=t.unsafe[o],l=t.compilePattern(s);if(!s.atBreak)continue;let a;for(;a=l.exec(r);){
let c=a.index;r.charCodeAt(c)===10&&r.charCodeAt(c-1)===13&&c--,r=r.slice(0,c)+" "+r.slice(a.index+1)}}return i+r+i}function Ck(){return"`"}function Sl(n,e){let t=bt(n);return!!(!e.options.resourceLink&&n.url&&!n.title&&n.children&&n.children.length===1&&n.children[0].type==="text"&&(t===n.url||"mai\
lto:"+t===n.url)&&/^[a-z][+\-.a-z]+:/i.test(n.url)&&!/[\0- <>\u007F]/.test(n.url))}Cl.peek=Mk;function Cl(n,e,t,r){let i=Fn(t),o=i==='"'?"Quote":"Apostrophe",s=t.createTracker(r);if(Sl(n,t)){let d=t.stack;t.stack=d.filter(function(g){return g!==
"phrasing"});let m=t.enter("autolink"),b=s.move("<");return b+=s.move(t.containerPhrasing(n,{before:b,after:">",...s.current()})),b+=s.move(">"),m(),t.stack=d,b}
let l=t.enter("link"),a=t.enter("label"),c=s.move("["),u=t.containerPhrasing(n,{before:c,after:"](",...s.current()});c+=s.move(u),a(),c+=s.move("](");let f=/[\0- \u007F]/.
test(n.url),h=r.before.charAt(r.before.length-1),p=n.title||void 0;if(!p&&!f&&(h===`
`||h==="\r")){let d=0;for(;d<u.length&&u.charCodeAt(d)!==93;)d+=u.charCodeAt(d)===92?2:1;u.charCodeAt(d+1)===58&&(p="")}return!n.url&&typeof p=="string"||f?(a=t.
enter("destinationLiteral"),c+=s.move("<"),c+=s.move(t.safe(n.url,{before:c,after:">",...s.current()})),c+=s.move(">")):(a=t.enter("destinationRaw"),c+=s.move(t.
safe(n.url,{before:c,after:typeof p=="string"?" ":")",...s.current()}))),a(),typeof p=="string"&&(a=t.enter(`title${o}`),c+=s.move(" "+i),c+=s.move(t.safe(p,{before:c,
after:i,...s.current()})),c+=s.move(i),a()),c+=s.move(")"),l(),c}function Mk(n,e,t){return Sl(n,t)?"<":"["}Ml.peek=Ak;function Ml(n,e,t,r){let i=n.referenceType,o=t.enter("linkReference"),s=t.enter("label"),l=t.createTracker(r),a=l.move("["),c=t.containerPhrasing(n,{
before:a,after:"]",...l.current()});a+=l.move(c+"]["),s();let u=t.stack;t.stack=u.filter(function(h){return h!=="phrasing"}),s=t.enter("reference");let f=t.safe(
t.associationId(n),{before:a,after:"]",...l.current()});return s(),t.stack=u,o(),i==="full"||!c||c!==f?a+=l.move(f+"]"):i==="shortcut"?a=a.slice(0,-1):a+=l.move(
"]"),a}function Ak(){return"["}function qn(n){let e=n.options.bullet||"*";if(e!=="*"&&e!=="+"&&e!=="-")throw new Error("Cannot serialize items with `"+e+"` for `options.bullet`, expected `*`,\
 `+`, or `-`");return e}function fh(n){let e=qn(n),t=n.options.bulletOther;if(!t)return e==="*"?"-":"*";if(t!=="*"&&t!=="+"&&t!=="-")throw new Error("Cannot serialize items with `"+t+"\
` for `options.bulletOther`, expected `*`, `+`, or `-`");if(t===e)throw new Error("Expected `bullet` (`"+e+"`) and `bulletOther` (`"+t+"`) to be different");return t}function hh(n){let e=n.options.bulletOrdered||".";if(e!=="."&&e!==")")throw new Error("Cannot serialize items with `"+e+"` for `options.bulletOrdered`, expected\
 `.` or `)`");return e}function Vn(n){let e=n.options.rule||"*";if(e!=="*"&&e!=="-"&&e!=="_")throw new Error("Cannot serialize rules with `"+e+"` for `options.rule`, expected `*`, `-`\
, or `_`");return e}function ph(n,e,t,r){let i=t.enter("list"),o=t.bulletCurrent,s=n.ordered?hh(t):qn(t),l=n.ordered?s==="."?")":".":fh(t),a=e&&t.bulletLastUsed?s===t.bulletLastUsed:
!1;if(!n.ordered){let u=n.children?n.children[0]:void 0;if((s==="*"||s==="-")&&u&&(!u.children||!u.children[0])&&t.stack[t.stack.length-1]==="list"&&t.stack[t.stack.
length-2]==="listItem"&&t.stack[t.stack.length-3]==="list"&&t.stack[t.stack.length-4]==="listItem"&&t.indexStack[t.indexStack.length-1]===0&&t.indexStack[t.indexStack.
length-2]===0&&t.indexStack[t.indexStack.length-3]===0&&(a=!0),Vn(t)===s&&u){let f=-1;for(;++f<n.children.length;){let h=n.children[f];if(h&&h.type==="listItem"&&
h.children&&h.children[0]&&h.children[0].type==="thematicBreak"){a=!0;break}}}}a&&(s=l),t.bulletCurrent=s;let c=t.containerFlow(n,r);return t.bulletLastUsed=s,t.
bulletCurrent=o,i(),c}function dh(n){let e=n.options.listItemIndent||"one";if(e!=="tab"&&e!=="one"&&e!=="mixed")throw new Error("Cannot serialize items with `"+e+"` for `options.list\
ItemIndent`, expected `tab`, `one`, or `mixed`");return e}function mh(n,e,t,r){let i=dh(t),o=t.bulletCurrent||qn(t);e&&e.type==="list"&&e.ordered&&(o=(typeof e.start=="number"&&e.start>-1?e.start:1)+(t.options.incrementListMarker===
!1?0:e.children.indexOf(n))+o);let s=o.length+1;(i==="tab"||i==="mixed"&&(e&&e.type==="list"&&e.spread||n.spread))&&(s=Math.ceil(s/4)*4);let l=t.createTracker(r);
l.move(o+" ".repeat(s-o.length)),l.shift(s);let a=t.enter("listItem"),c=t.indentLines(t.containerFlow(n,l.current()),u);return a(),c;function u(f,h,p){return h?
(p?"":" ".repeat(s))+f:(p?o:o+" ".repeat(s-o.length))+f}}function gh(n,e,t,r){let i=t.enter("paragraph"),o=t.enter("phrasing"),s=t.containerPhrasing(n,r);return o(),i(),s}function bh(n,e,t,r){if(!n.children.some(function(l){return Br(l)}))return t.containerFlow(n,r);let o=t.enter("phrasing"),s=t.containerPhrasing(n,r);return o(),
s}function xh(n){let e=n.options.strong||"*";if(e!=="*"&&e!=="_")throw new Error("Cannot serialize strong with `"+e+"` for `options.strong`, expected `*`, or `_`");
return e}so.attention=kh;so.peek=Ek;function so(n,e,t,r){let i=t.enter("phrasing"),o=qr(n,kh,t,t.createTracker(r)),s=o?rn([o],r.before,r.after):"";return i(),s}function kh(n,e){
return{construct:"strong",markers:xh(e)==="*"?["*","_"]:["_","*"],sizes:[2]}}function Ek(n,e,t){return t.options.strong||"*"}function yh(n,e,t,r){let i=e?e.children:[],o=t.indexStack[t.indexStack.length-1];return t.safe(n.value,{...r,afterNode:i[o+1],beforeNode:i[o-1]})}function wh(n){let e=n.options.ruleRepetition||3;if(e<3)throw new Error("Cannot serialize rules with repetition `"+e+"` for `options.ruleRepetition`, expected `\
3` or more");return e}function Sh(n,e,t){let r=(Vn(t)+(t.options.ruleSpaces?" ":"")).repeat(wh(t));return t.options.ruleSpaces?r.slice(0,-1):r}var rt={blockquote:Kf,break:ml,code:Xf,definition:Zf,emphasis:no,hardBreak:ml,heading:uh,html:xl,image:kl,imageReference:yl,inlineCode:wl,link:Cl,linkReference:Ml,
list:ph,listItem:mh,paragraph:gh,root:bh,strong:so,text:yh,thematicBreak:Sh};var Ch=[Tk];function Tk(n,e,t,r){if(e.type==="code"&&Bn(e,r)&&(n.type==="list"||n.type===e.type&&Bn(n,r)))return!1;if("spread"in t&&typeof t.spread=="boolean"){
if(t.spread)return 1;if(n.type==="html"){let o=Pr(n.value);if(o===void 0||o===6||o===7)return 1}if(n.type==="blockquote"&&e.type==="blockquote"||(n.type==="defi\
nition"||n.type==="paragraph")&&e.type==="list"&&(e.ordered&&typeof e.start=="number"&&e.start!==1||e.children.length>0&&e.children[0].children.length===0)||n.type===
"paragraph"&&e.type==="thematicBreak"&&Vn(r)==="-"&&!r.options.ruleSpaces)return 1;let i=n;for(;(i.type==="blockquote"||i.type==="list"||i.type==="listItem")&&i.
children.length>0;)i=i.children[i.children.length-1];if(i.type!=="definition"&&i.type!=="paragraph")return 0;if(e.type==="code"&&Bn(e,r))return 1;if(e.type==="h\
tml"){let o=Pr(e.value);if(o===void 0||o===7)return 1}return(n.type==="paragraph"||n!==i)&&(e.type==="definition"||e.type==="heading"&&oo(e,r)||e.type==="paragr\
aph")?1:0}}var on=["autolink","destinationLiteral","destinationRaw","reference","titleQuote","titleApostrophe"],Al=[{character:"	",after:"[\\r\\n]",inConstruct:"phrasing"},
{character:"	",before:"[\\r\\n]",inConstruct:"phrasing"},{character:"	",inConstruct:["codeFencedLangGraveAccent","codeFencedLangTilde"]},{character:"\r",inConstruct:[
"codeFencedLangGraveAccent","codeFencedLangTilde","codeFencedMetaGraveAccent","codeFencedMetaTilde","destinationLiteral","headingAtx"]},{character:`
`,inConstruct:["codeFencedLangGraveAccent","codeFencedLangTilde","codeFencedMetaGraveAccent","codeFencedMetaTilde","destinationLiteral","headingAtx"]},{character:"\
\r",before:"[\\r\\n]",inConstruct:"phrasing"},{character:"\r",after:"\\r",inConstruct:"phrasing"},{character:`
`,before:"\\n",inConstruct:"phrasing"},{character:`
`,after:"[\\r\\n]",inConstruct:"phrasing"},{character:" ",after:"[\\r\\n]",inConstruct:"phrasing"},{character:" ",before:"[\\r\\n]",inConstruct:"phrasing"},{character:"\
 ",inConstruct:["codeFencedLangGraveAccent","codeFencedLangTilde"]},{character:"!",after:"\\[",inConstruct:"phrasing",notInConstruct:on},{character:'"',inConstruct:"\
titleQuote"},{atBreak:!0,character:"#"},{character:"#",inConstruct:"headingAtx",after:`(?:[\r
]|$)`},{character:"&",after:"[#A-Za-z]",inConstruct:["codeFencedLangGraveAccent","codeFencedLangTilde","codeFencedMetaGraveAccent","codeFencedMetaTilde","destin\
ationLiteral","destinationRaw","phrasing","titleApostrophe","titleQuote"]},{character:"'",inConstruct:"titleApostrophe"},{character:"(",inConstruct:"destination\
Raw"},{before:"\\]",character:"(",inConstruct:"phrasing",notInConstruct:on},{atBreak:!0,before:"\\d+",character:")"},{character:")",inConstruct:"destinationRaw"},
{atBreak:!0,character:"*",after:`(?:[ 	\r
*])`},{character:"*",inConstruct:"phrasing",notInConstruct:on},{atBreak:!0,character:"+",after:`(?:[ 	\r
])`},{atBreak:!0,character:"-",after:`(?:[ 	\r
-])`},{atBreak:!0,before:"\\d+",character:".",after:`(?:[ 	\r
]|$)`},{atBreak:!0,character:"<",after:"[!/?A-Za-z]"},{character:"<",after:"[!/?A-Za-z]",inConstruct:"phrasing",notInConstruct:on},{character:"<",inConstruct:"d\
estinationLiteral"},{atBreak:!0,character:"="},{atBreak:!0,character:">"},{character:">",inConstruct:"destinationLiteral"},{atBreak:!0,character:"["},{character:"\
[",inConstruct:"phrasing",notInConstruct:on},{character:"[",inConstruct:["label","reference"]},{character:"\\",after:"[\\r\\n]",inConstruct:"phrasing"},{character:"\
]",inConstruct:["label","reference"]},{atBreak:!0,character:"_"},{character:"_",inConstruct:"phrasing",notInConstruct:on},{atBreak:!0,character:"`"},{character:"\
`",inConstruct:["codeFencedLangGraveAccent","codeFencedMetaGraveAccent"]},{character:"`",inConstruct:"phrasing",notInConstruct:on},{atBreak:!0,character:"~"},{character:"\
<",inConstruct:"autolink"},{character:">",inConstruct:"autolink"},{character:"",inConstruct:"autolink"}],Mh=-1;for(;++Mh<33;)Al.push({character:String.fromCharCode(
Mh),inConstruct:"autolink"});function Ah(n){return n.label||!n.identifier?n.label||"":Yi(n.identifier)}function Eh(n){if(!n._compiled){let e=(n.atBreak?"[\\r\\n][\\t ]*":"")+(n.before?"(?:"+n.before+")":"");n._compiled=new RegExp((n.beforeNode?"^":e?"("+e+")":"")+
(/[$()*+.?[\\\]^{|}]/.test(n.character)?"\\":"")+n.character+(n.afterNode?"$":n.after?"(?:"+n.after+")":""),n.unicode?"gu":"g")}return n._compiled}function Th(n,e,t){let r=e.indexStack,i=n.children||[],o=e.createTracker(t),s=[],l=-1;for(r.push(-1);++l<i.length;){let a=i[l];r[r.length-1]=l,s.push(o.move(e.handle(
a,n,e,{before:`
`,after:`
`,...o.current()}))),a.type!=="list"&&(e.bulletLastUsed=void 0),l<i.length-1&&s.push(o.move(Nk(a,i[l+1],n,e)))}return r.pop(),s.join("")}function Nk(n,e,t,r){let i=r.
join.length;for(;i--;){let o=r.join[i](n,e,t,r);if(o===!0||o===1)break;if(typeof o=="number")return`
`.repeat(1+o);if(o===!1)return`

<!---->

`}return`

`}var Dk=/\r?\n|\r/g;function Nh(n,e){let t=[],r=0,i=0,o;for(;o=Dk.exec(n);)s(n.slice(r,o.index)),t.push(o[0]),r=o.index+o[0].length,i++;return s(n.slice(r)),t.join(
"");function s(l){t.push(e(l,i,!l))}}var El={}.hasOwnProperty;function Ih(n,e,t){let r=(t.before||"")+(e||"")+(t.after||""),i=[],o=[],s={},l=n.stack.includes("autolink"),a=t.before?t.before.length:
0,c=r.length-(t.after?t.after.length:0),u=-1;for(;++u<n.unsafe.length;){let p=n.unsafe[u];if(!Zi(n.stack,p)||!Dh(p.beforeNode,t.beforeNode)||!Dh(p.afterNode,t.afterNode))
continue;let d=n.compilePattern(p),m=p.beforeNode?a:0,b=r.slice(m,p.afterNode?c:void 0),g;for(;g=d.exec(b);){let w=!!(p.before||p.atBreak),y=!!p.after,E=m+g.index+
(w?g[1].length:0);El.call(s,E)?(s[E].before&&!w&&(s[E].before=!1),s[E].after&&!y&&(s[E].after=!1)):(i.push(E),s[E]={before:w,after:y})}}i.sort(Ok);let f=a;for(u=
-1;++u<i.length;){let p=i[u];if(!(p<f||p>=c)){if(r.charAt(p)==="_"&&p>0&&De(r.charCodeAt(p-1))===void 0&&!El.call(s,p-1)&&!(p-1===a&&/[*_]/.test(r.charAt(a-1)))){
let d=p+1;for(;d<c&&r.charAt(d)==="_";)d++;let m=d-p-1;if(i[u+m]===d-1&&d<r.length&&De(r.charCodeAt(d))===void 0&&!El.call(s,d)&&!(d===c-1&&/[*_]/.test(r.charAt(
c)))){u+=m;continue}}if(!(p+1<c&&i[u+1]===p+1&&s[p].after&&!s[p+1].before&&!s[p+1].after||p-1>=a&&i[u-1]===p-1&&s[p].before&&!s[p-1].before&&!s[p-1].after)){if(f!==
p){let d=r.slice(f,p);o.push(l?d:Oh(d,"\\"))}f=p+1,l?o.push("%"+r.charCodeAt(p).toString(16).toUpperCase().padStart(2,"0")):/[!-/:-@[-`{-~]/.test(r.charAt(p))&&
(!t.encode||!t.encode.includes(r.charAt(p)))?o.push("\\"+r.charAt(p)):o.push(Pn(r.charCodeAt(p)))}}}let h=r.slice(f,c);return o.push(l?h:Oh(h,t.after)),o.join("")}
function Dh(n,e){return n?e?typeof n=="string"?n===e.type:n.includes(e.type):!1:!0}function Ok(n,e){return n-e}function Oh(n,e){let t=/\\(?=[!-/:-@[-`{-~])/g,r=[],
i=[],o=n+e,s=-1,l=0,a;for(;a=t.exec(o);)r.push(a.index);for(;++s<r.length;)l!==r[s]&&i.push(n.slice(l,r[s])),i.push("\\"),l=r[s];return i.push(n.slice(l)),i.join(
"")}function vh(n){let e=n||{},t=e.now||{},r=e.lineShift||0,i=t.line||1,o=t.column||1;return{move:a,current:s,shift:l};function s(){return{now:{line:i,column:o},lineShift:r}}
function l(c){r+=c}function a(c){let u=c||"",f=u.split(/\r?\n|\r/g),h=f[f.length-1];return i+=f.length-1,o=f.length===1?o+h.length:1+h.length+r,u}}function Tl(n,e){let t=e||{},r={associationId:Ah,bulletCurrent:void 0,bulletLastUsed:void 0,containerPhrasing:zk,containerFlow:Lk,createTracker:vh,compilePattern:Eh,
enter:o,handlers:{...rt},handle:void 0,indentLines:Nh,indexStack:[],join:[...Ch],options:{},safe:Bk,stack:[],unsafe:[...Al]};dl(r,t),r.options.tightDefinitions&&
r.join.push(Rk),r.handle=Uf("type",{invalid:Ik,unknown:vk,handlers:r.handlers});let i=r.handle(Br(n)?{type:"root",children:[n]}:n,void 0,r,{before:`
`,after:`
`,now:{line:1,column:1},lineShift:0});return i&&i.charCodeAt(i.length-1)!==10&&i.charCodeAt(i.length-1)!==13&&(i+=`
`),i;function o(s){return r.stack.push(s),l;function l(){r.stack.pop()}}}function Ik(n){throw new Error("Cannot handle value `"+n+"`, expected node")}function vk(n){
let e=n;throw new Error("Cannot handle unknown node `"+e.type+"`")}function Rk(n,e){if(n.type==="definition"&&n.type===e.type)return 0}function zk(n,e){return ih(
n,this,e)}function Lk(n,e){return Th(n,this,e)}function Bk(n,e){return Ih(this,n,e)}function Dl(){return{enter:{table:Fk,tableData:Rh,tableHeader:Rh,tableRow:qk},exit:{codeText:Vk,table:Pk,tableData:Nl,tableHeader:Nl,tableRow:Nl}}}function Fk(n){
let e=n._align;this.enter({type:"table",align:e.map(function(t){return t==="none"?null:t}),children:[],position:void 0},n),this.data.inTable=!0}function Pk(n){this.
exit(n),this.data.inTable=void 0}function qk(n){this.enter({type:"tableRow",children:[],position:void 0},n)}function Nl(n){this.exit(n)}function Rh(n){this.enter(
{type:"tableCell",children:[],position:void 0},n)}function Vk(n){let e=this.resume();this.data.inTable&&(e=e.replace(/\\([\\|])/g,$k));let t=this.stack[this.stack.
length-1];t.type,t.value=e,this.exit(n)}function $k(n,e){return e==="|"?e:n}function Ol(n){let e=n||{},{tableCellPadding:t,tablePipeAlign:r,stringLength:i}=e,o=t?
" ":"|";return{handlers:{inlineCode:h,table:s,tableCell:a,tableRow:l},join:[_k],unsafe:[{character:"\r",inConstruct:"tableCell"},{character:`
`,inConstruct:"tableCell"},{atBreak:!0,character:"|",after:"[	 :-]"},{character:"|",inConstruct:"tableCell"},{atBreak:!0,character:":",after:"-"},{atBreak:!0,character:"\
-",after:"[:|-]"}]};function s(p,d,m,b){let g=u(p,m,b),w=g[0];if(w){let y=p.align?p.align.length:0,E=-1;if(!y)for(;++E<g.length;)g[E].length>y&&(y=g[E].length);
for(;w.length<y;)w.push("")}return c(g,p.align)}function l(p,d,m,b){let g=f(p,m,b),w=c([g]);return w.slice(0,w.indexOf(`
`))}function a(p,d,m,b){let g=m.enter("tableCell"),w=m.enter("phrasing"),y=m.containerPhrasing(p,{...b,before:o,after:o});return w(),g(),y}function c(p,d){return Wf(
p,{align:d,alignDelimiters:r,fillRows:!1,padding:t,stringLength:i})}function u(p,d,m){let{children:b}=p,g=-1,w=[],y=d.enter("table");for(;++g<b.length;)w[g]=f(b[g],
d,m);return y(),w}function f(p,d,m){let{children:b}=p,g=-1,w=[],y=d.enter("tableRow");for(;++g<b.length;)w[g]=a(b[g],p,d,m);return y(),w}function h(p,d,m){let b=rt.
inlineCode(p,d,m);if(!m.stack.includes("tableCell"))return b;let g=[],w=0,y=b.indexOf("|");for(;y!==-1;){let E=y;for(;E>w&&b.charCodeAt(E-1)===92;)E--;g.push(b.
slice(w,y)),(y-E)%2===0&&g.push("\\"),w=y,y=b.indexOf("|",y+1)}return g.push(b.slice(w)),g.join("")}}function _k(n,e,t,r){if(n.type==="table"&&t.type==="listIte\
m"&&t.spread===!1&&(e.type==="definition"||e.type==="heading"&&Hk(e,r)||e.type==="paragraph"||e.type==="table"))return 1}function Hk(n,e){let t=!1;return $r(n,function(r){
if(r.type==="break"||"value"in r&&/\r?\n|\r/.test(r.value))return t=!0,nt}),!!((!n.depth||n.depth<3)&&bt(n)&&(e.options.setext||t))}function Il(){return{exit:{taskListCheckValueChecked:zh,taskListCheckValueUnchecked:zh,paragraph:Wk}}}function vl(){return{handlers:{paragraph:jk},join:[Uk]}}function zh(n){
let e=this.stack[this.stack.length-2];e.type,e.checked=n.type==="taskListCheckValueChecked"}function Wk(n){let e=this.stack[this.stack.length-2];if(e&&e.type===
"listItem"&&typeof e.checked=="boolean"){let t=this.stack[this.stack.length-1];t.type;let r=t.children[0];if(r&&r.type==="text"){let i=e.children,o=-1,s;for(;++o<
i.length;){let l=i[o];if(l.type==="paragraph"){s=l;break}}s===t&&(r.value=r.value.slice(1),r.value.length===0?t.children.shift():t.position&&r.position&&typeof r.
position.start.offset=="number"&&(r.position.start.column++,r.position.start.offset++,t.position.start={...r.position.start}))}}this.exit(n)}function jk(n,e,t,r){
if(!e||e.type!=="listItem"||Lh(e)!==n)return rt.paragraph(n,e,t,r);let i="["+(e.checked?"x":" ")+"] ",o=t.createTracker(r);o.move(i);let s=rt.paragraph(n.children.
length>0?n:{type:"paragraph",children:[{type:"text",value:" "}]},e,t,{...r,...o.current()});return i+s}function Uk(n,e,t){if(!(n.type==="definition"&&t.type==="\
listItem"))return;let r=Lh(t);if(r&&t.children.indexOf(n)<t.children.indexOf(r))return 0}function Lh(n){if(typeof n.checked=="boolean")for(let e of n.children){
if(e.type==="paragraph")return e;if(e.type!=="definition")return}}var Jk={tokenize:ey,partial:!0};function Rl(){return{document:{91:{name:"gfmFootnoteDefinition",tokenize:Yk,continuation:{tokenize:Xk},exit:Zk}},text:{91:{name:"\
gfmFootnoteCall",tokenize:Qk},93:{name:"gfmPotentialFootnoteCall",add:"after",tokenize:Kk,resolveTo:Gk}}}}function Kk(n,e,t){let r=this,i=r.events.length,o=r.parser.
gfmFootnotes||(r.parser.gfmFootnotes=[]),s;for(;i--;){let a=r.events[i][1];if(a.type==="labelImage"){s=a;break}if(a.type==="gfmFootnoteCall"||a.type==="labelLin\
k"||a.type==="label"||a.type==="image"||a.type==="link")break}return l;function l(a){if(!s||!s._balanced)return t(a);let c=Se(r.sliceSerialize({start:s.end,end:r.
now()}));return c.codePointAt(0)!==94||!o.includes(c.slice(1))?t(a):(n.enter("gfmFootnoteCallLabelMarker"),n.consume(a),n.exit("gfmFootnoteCallLabelMarker"),e(a))}}
function Gk(n,e){let t=n.length,r;for(;t--;)if(n[t][1].type==="labelImage"&&n[t][0]==="enter"){r=n[t][1];break}n[t+1][1].type="data",n[t+3][1].type="gfmFootnote\
CallLabelMarker";let i={type:"gfmFootnoteCall",start:Object.assign({},n[t+3][1].start),end:Object.assign({},n[n.length-1][1].end)},o={type:"gfmFootnoteCallMarke\
r",start:Object.assign({},n[t+3][1].end),end:Object.assign({},n[t+3][1].end)};o.end.column++,o.end.offset++,o.end._bufferIndex++;let s={type:"gfmFootnoteCallStr\
ing",start:Object.assign({},o.end),end:Object.assign({},n[n.length-1][1].start)},l={type:"chunkString",contentType:"string",start:Object.assign({},s.start),end:Object.
assign({},s.end)},a=[n[t+1],n[t+2],["enter",i,e],n[t+3],n[t+4],["enter",o,e],["exit",o,e],["enter",s,e],["enter",l,e],["exit",l,e],["exit",s,e],n[n.length-2],n[n.
length-1],["exit",i,e]];return n.splice(t,n.length-t+1,...a),n}function Qk(n,e,t){let r=this,i=r.parser.gfmFootnotes||(r.parser.gfmFootnotes=[]),o=0,s;return l;
function l(f){return n.enter("gfmFootnoteCall"),n.enter("gfmFootnoteCallLabelMarker"),n.consume(f),n.exit("gfmFootnoteCallLabelMarker"),a}function a(f){return f!==
94?t(f):(n.enter("gfmFootnoteCallMarker"),n.consume(f),n.exit("gfmFootnoteCallMarker"),n.enter("gfmFootnoteCallString"),n.enter("chunkString").contentType="stri\
ng",c)}function c(f){if(o>999||f===93&&!s||f===null||f===91||G(f))return t(f);if(f===93){n.exit("chunkString");let h=n.exit("gfmFootnoteCallString");return i.includes(
Se(r.sliceSerialize(h)))?(n.enter("gfmFootnoteCallLabelMarker"),n.consume(f),n.exit("gfmFootnoteCallLabelMarker"),n.exit("gfmFootnoteCall"),e):t(f)}return G(f)||
(s=!0),o++,n.consume(f),f===92?u:c}function u(f){return f===91||f===92||f===93?(n.consume(f),o++,c):c(f)}}function Yk(n,e,t){let r=this,i=r.parser.gfmFootnotes||
(r.parser.gfmFootnotes=[]),o,s=0,l;return a;function a(d){return n.enter("gfmFootnoteDefinition")._container=!0,n.enter("gfmFootnoteDefinitionLabel"),n.enter("g\
fmFootnoteDefinitionLabelMarker"),n.consume(d),n.exit("gfmFootnoteDefinitionLabelMarker"),c}function c(d){return d===94?(n.enter("gfmFootnoteDefinitionMarker"),
n.consume(d),n.exit("gfmFootnoteDefinitionMarker"),n.enter("gfmFootnoteDefinitionLabelString"),n.enter("chunkString").contentType="string",u):t(d)}function u(d){
if(s>999||d===93&&!l||d===null||d===91||G(d))return t(d);if(d===93){n.exit("chunkString");let m=n.exit("gfmFootnoteDefinitionLabelString");return o=Se(r.sliceSerialize(
m)),n.enter("gfmFootnoteDefinitionLabelMarker"),n.consume(d),n.exit("gfmFootnoteDefinitionLabelMarker"),n.exit("gfmFootnoteDefinitionLabel"),h}return G(d)||(l=!0),
s++,n.consume(d),d===92?f:u}function f(d){return d===91||d===92||d===93?(n.consume(d),s++,u):u(d)}function h(d){return d===58?(n.enter("definitionMarker"),n.consume(
d),n.exit("definitionMarker"),i.includes(o)||i.push(o),$(n,p,"gfmFootnoteDefinitionWhitespace")):t(d)}function p(d){return e(d)}}function Xk(n,e,t){return n.check(
tt,e,n.attempt(Jk,e,t))}function Zk(n){n.exit("gfmFootnoteDefinition")}function ey(n,e,t){let r=this;return $(n,i,"gfmFootnoteDefinitionIndent",5);function i(o){
let s=r.events[r.events.length-1];return s&&s[1].type==="gfmFootnoteDefinitionIndent"&&s[2].sliceSerialize(s[1],!0).length===4?e(o):t(o)}}function zl(n){let t=(n||{}).singleTilde,r={name:"strikethrough",tokenize:o,resolveAll:i};return t==null&&(t=!0),{text:{126:r},insideSpan:{null:[r]},attentionMarkers:{
null:[126]}};function i(s,l){let a=-1;for(;++a<s.length;)if(s[a][0]==="enter"&&s[a][1].type==="strikethroughSequenceTemporary"&&s[a][1]._close){let c=a;for(;c--;)
if(s[c][0]==="exit"&&s[c][1].type==="strikethroughSequenceTemporary"&&s[c][1]._open&&s[a][1].end.offset-s[a][1].start.offset===s[c][1].end.offset-s[c][1].start.
offset){s[a][1].type="strikethroughSequence",s[c][1].type="strikethroughSequence";let u={type:"strikethrough",start:Object.assign({},s[c][1].start),end:Object.assign(
{},s[a][1].end)},f={type:"strikethroughText",start:Object.assign({},s[c][1].end),end:Object.assign({},s[a][1].start)},h=[["enter",u,l],["enter",s[c][1],l],["exi\
t",s[c][1],l],["enter",f,l]],p=l.parser.constructs.insideSpan.null;p&&ce(h,h.length,0,Ot(p,s.slice(c+1,a),l)),ce(h,h.length,0,[["exit",f,l],["enter",s[a][1],l],
["exit",s[a][1],l],["exit",u,l]]),ce(s,c-1,a-c+3,h),a=c+h.length-2;break}}for(a=-1;++a<s.length;)s[a][1].type==="strikethroughSequenceTemporary"&&(s[a][1].type=
"data");return s}function o(s,l,a){let c=this.previous,u=this.events,f=0;return h;function h(d){return c===126&&u[u.length-1][1].type!=="characterEscape"?a(d):(s.
enter("strikethroughSequenceTemporary"),p(d))}function p(d){let m=De(c);if(d===126)return f>1?a(d):(s.consume(d),f++,p);if(f<2&&!t)return a(d);let b=s.exit("str\
ikethroughSequenceTemporary"),g=De(d);return b._open=!g||g===2&&!!m,b._close=!m||m===2&&!!g,l(d)}}}var lo=class{constructor(){this.map=[],this.index=new Map}add(e,t,r){ty(this,e,t,r)}consume(e){if(this.map.sort(function(o,s){return o[0]-s[0]}),this.map.length===
0)return;let t=this.map.length,r=[];for(;t>0;)t-=1,r.push(e.slice(this.map[t][0]+this.map[t][1]),this.map[t][2]),e.length=this.map[t][0];r.push(e.slice()),e.length=
0;let i=r.pop();for(;i;){for(let o of i)e.push(o);i=r.pop()}this.map.length=0,this.index.clear()}};function ty(n,e,t,r){if(t===0&&r.length===0)return;let i=n.index.
get(e);if(i){i[1]+=t,i[2].push(...r);return}let o=[e,t,r];n.map.push(o),n.index.set(e,o)}function Bh(n,e){let t=!1,r=[];for(;e<n.length;){let i=n[e];if(t){if(i[0]==="enter")i[1].type==="tableContent"&&r.push(n[e+1][1].type==="tableDelimiterMarker"?"\
left":"none");else if(i[1].type==="tableContent"){if(n[e-1][1].type==="tableDelimiterMarker"){let o=r.length-1;r[o]=r[o]==="left"?"center":"right"}}else if(i[1].
type==="tableDelimiterRow")break}else i[0]==="enter"&&i[1].type==="tableDelimiterRow"&&(t=!0);e+=1}return r}function Ll(){return{flow:{null:{name:"table",tokenize:ny,resolveAll:ry}}}}function ny(n,e,t){let r=this,i=0,o=0,s;return l;function l(S){let Q=r.events.length-
1;for(;Q>-1;){let{type:U}=r.events[Q][1];if(U==="lineEnding"||U==="linePrefix")Q--;else break}let Y=Q>-1?r.events[Q][1].type:null,z=Y==="tableHead"||Y==="tableR\
ow"?M:a;return z===M&&r.parser.lazy[r.now().line]?t(S):z(S)}function a(S){return n.enter("tableHead"),n.enter("tableRow"),c(S)}function c(S){return S===124||(s=
!0,o+=1),u(S)}function u(S){return S===null?t(S):D(S)?o>1?(o=0,r.interrupt=!0,n.exit("tableRow"),n.enter("lineEnding"),n.consume(S),n.exit("lineEnding"),p):t(S):
F(S)?$(n,u,"whitespace")(S):(o+=1,s&&(s=!1,i+=1),S===124?(n.enter("tableCellDivider"),n.consume(S),n.exit("tableCellDivider"),s=!0,u):(n.enter("data"),f(S)))}function f(S){
return S===null||S===124||G(S)?(n.exit("data"),u(S)):(n.consume(S),S===92?h:f)}function h(S){return S===92||S===124?(n.consume(S),f):f(S)}function p(S){return r.
interrupt=!1,r.parser.lazy[r.now().line]?t(S):(n.enter("tableDelimiterRow"),s=!1,F(S)?$(n,d,"linePrefix",r.parser.constructs.disable.null.includes("codeIndented")?
void 0:4)(S):d(S))}function d(S){return S===45||S===58?b(S):S===124?(s=!0,n.enter("tableCellDivider"),n.consume(S),n.exit("tableCellDivider"),m):v(S)}function m(S){
return F(S)?$(n,b,"whitespace")(S):b(S)}function b(S){return S===58?(o+=1,s=!0,n.enter("tableDelimiterMarker"),n.consume(S),n.exit("tableDelimiterMarker"),g):S===
45?(o+=1,g(S)):S===null||D(S)?E(S):v(S)}function g(S){return S===45?(n.enter("tableDelimiterFiller"),w(S)):v(S)}function w(S){return S===45?(n.consume(S),w):S===
58?(s=!0,n.exit("tableDelimiterFiller"),n.enter("tableDelimiterMarker"),n.consume(S),n.exit("tableDelimiterMarker"),y):(n.exit("tableDelimiterFiller"),y(S))}function y(S){
return F(S)?$(n,E,"whitespace")(S):E(S)}function E(S){return S===124?d(S):S===null||D(S)?!s||i!==o?v(S):(n.exit("tableDelimiterRow"),n.exit("tableHead"),e(S)):v(
S)}function v(S){return t(S)}function M(S){return n.enter("tableRow"),P(S)}function P(S){return S===124?(n.enter("tableCellDivider"),n.consume(S),n.exit("tableC\
ellDivider"),P):S===null||D(S)?(n.exit("tableRow"),e(S)):F(S)?$(n,P,"whitespace")(S):(n.enter("data"),R(S))}function R(S){return S===null||S===124||G(S)?(n.exit(
"data"),P(S)):(n.consume(S),S===92?H:R)}function H(S){return S===92||S===124?(n.consume(S),R):R(S)}}function ry(n,e){let t=-1,r=!0,i=0,o=[0,0,0,0],s=[0,0,0,0],l=!1,
a=0,c,u,f,h=new lo;for(;++t<n.length;){let p=n[t],d=p[1];p[0]==="enter"?d.type==="tableHead"?(l=!1,a!==0&&(Fh(h,e,a,c,u),u=void 0,a=0),c={type:"table",start:Object.
assign({},d.start),end:Object.assign({},d.end)},h.add(t,0,[["enter",c,e]])):d.type==="tableRow"||d.type==="tableDelimiterRow"?(r=!0,f=void 0,o=[0,0,0,0],s=[0,t+
1,0,0],l&&(l=!1,u={type:"tableBody",start:Object.assign({},d.start),end:Object.assign({},d.end)},h.add(t,0,[["enter",u,e]])),i=d.type==="tableDelimiterRow"?2:u?
3:1):i&&(d.type==="data"||d.type==="tableDelimiterMarker"||d.type==="tableDelimiterFiller")?(r=!1,s[2]===0&&(o[1]!==0&&(s[0]=s[1],f=ao(h,e,o,i,void 0,f),o=[0,0,
0,0]),s[2]=t)):d.type==="tableCellDivider"&&(r?r=!1:(o[1]!==0&&(s[0]=s[1],f=ao(h,e,o,i,void 0,f)),o=s,s=[o[1],t,0,0])):d.type==="tableHead"?(l=!0,a=t):d.type===
"tableRow"||d.type==="tableDelimiterRow"?(a=t,o[1]!==0?(s[0]=s[1],f=ao(h,e,o,i,t,f)):s[1]!==0&&(f=ao(h,e,s,i,t,f)),i=0):i&&(d.type==="data"||d.type==="tableDeli\
miterMarker"||d.type==="tableDelimiterFiller")&&(s[3]=t)}for(a!==0&&Fh(h,e,a,c,u),h.consume(e.events),t=-1;++t<e.events.length;){let p=e.events[t];p[0]==="enter"&&
p[1].type==="table"&&(p[1]._align=Bh(e.events,t))}return n}function ao(n,e,t,r,i,o){let s=r===1?"tableHeader":r===2?"tableDelimiter":"tableData",l="tableContent";
t[0]!==0&&(o.end=Object.assign({},$n(e.events,t[0])),n.add(t[0],0,[["exit",o,e]]));let a=$n(e.events,t[1]);if(o={type:s,start:Object.assign({},a),end:Object.assign(
{},a)},n.add(t[1],0,[["enter",o,e]]),t[2]!==0){let c=$n(e.events,t[2]),u=$n(e.events,t[3]),f={type:l,start:Object.assign({},c),end:Object.assign({},u)};if(n.add(
t[2],0,[["enter",f,e]]),r!==2){let h=e.events[t[2]],p=e.events[t[3]];if(h[1].end=Object.assign({},p[1].end),h[1].type="chunkText",h[1].contentType="text",t[3]>t[2]+
1){let d=t[2]+1,m=t[3]-t[2]-1;n.add(d,m,[])}}n.add(t[3]+1,0,[["exit",f,e]])}return i!==void 0&&(o.end=Object.assign({},$n(e.events,i)),n.add(i,0,[["exit",o,e]]),
o=void 0),o}function Fh(n,e,t,r,i){let o=[],s=$n(e.events,t);i&&(i.end=Object.assign({},s),o.push(["exit",i,e])),r.end=Object.assign({},s),o.push(["exit",r,e]),
n.add(t+1,0,o)}function $n(n,e){let t=n[e],r=t[0]==="enter"?"start":"end";return t[1][r]}var iy={name:"tasklistCheck",tokenize:oy};function Bl(){return{text:{91:iy}}}function oy(n,e,t){let r=this;return i;function i(a){return r.previous!==null||!r._gfmTasklistFirstContentOfListItem?
t(a):(n.enter("taskListCheck"),n.enter("taskListCheckMarker"),n.consume(a),n.exit("taskListCheckMarker"),o)}function o(a){return G(a)?(n.enter("taskListCheckVal\
ueUnchecked"),n.consume(a),n.exit("taskListCheckValueUnchecked"),s):a===88||a===120?(n.enter("taskListCheckValueChecked"),n.consume(a),n.exit("taskListCheckValu\
eChecked"),s):t(a)}function s(a){return a===93?(n.enter("taskListCheckMarker"),n.consume(a),n.exit("taskListCheckMarker"),n.exit("taskListCheck"),l):t(a)}function l(a){
return D(a)?e(a):F(a)?n.check({tokenize:sy},e,t)(a):t(a)}}function sy(n,e,t){return $(n,r,"whitespace");function r(i){return i===null?t(i):e(i)}}var[Ph,ly,Fl,ay]=[123,125,91,93];function qh(n,e){return{name:"hole",tokenize(t,r,i){let o=0;return c=>(t.enter("hole"),t.consume(c),s);function s(c){return c!==
n?i(c):(t.consume(c),l)}function l(c){return o+=1,c===null||c<-2||o>200||c===n||n===Fl&&c===e&&o===1?i(c):c===e?(t.consume(c),a):(t.consume(c),l)}function a(c){
return c!==e?i(c):(t.consume(c),t.exit("hole"),r)}}}}var cy={text:{[Ph]:qh(Ph,ly),[Fl]:qh(Fl,ay)}},uy={enter:{hole(n){this.enter({type:"hole",value:this.sliceSerialize(
n)},n)}},exit:{hole(n){this.exit(n)}}},fy={extensions:[Ll(),Rl(),zl(),Bl(),cy],mdastExtensions:[Dl(),cl(),fl(),Il(),uy]};function co(n){return al(n,fy)}var Vh=[
"autolink","destinationLiteral","destinationRaw","reference","titleQuote","titleApostrophe"],Pl=n=>n.value;Pl.peek=n=>n.value[0]??"";var hy={bullet:"-",bulletOther:"\
*",listItemIndent:"one",emphasis:"*",strong:"*",rule:"-",ruleRepetition:3,resourceLink:!0,extensions:[Ol({tablePipeAlign:!1,tableCellPadding:!0}),ul(),hl(),vl(),
{unsafe:[{character:"{",after:"(?=[{#])",inConstruct:"phrasing",notInConstruct:Vh},{atBreak:!0,character:":"},{before:"\\]",character:":",inConstruct:"phrasing",
notInConstruct:Vh},{atBreak:!0,character:"+",after:"\\+"}],handlers:{hole:Pl,source:Pl,break:(n,e,t,r)=>t.stack.some(i=>i==="headingAtx"||i==="tableCell")?" ":rt.
break(n,e,t,r),container(n,e,t,r){let i=":".repeat(3+$h(n)),o=t.enter("container"),s=`${i} ${n.head}${n.title?.length?` ${py(t,n.title,r)}`:""}`,l=n.parts.map(a=>t.
containerFlow({type:"root",children:a},r));return o(),[s,l[0],...l.length>1?[`${i} sinon`,l[1]]:[],i].filter(a=>a!=="").join(`
`)},terms(n,e,t,r){let i=t.enter("tableCell"),o=n.children.map(({type:s,children:l},a)=>{let c=t.handle({type:"paragraph",children:l},void 0,t,{...r,before:`
`,after:`
`});return s==="term"?`${a>0?`
`:""}${c}`:`: ${c}`}).join(`
`);return i(),o}}}]};function py(n,e,t){return n.handle({type:"heading",depth:1,children:e},void 0,n,{...t,before:`
`,after:`
`}).replace(/^#\s*/,"")}function $h(n){let e=n.parts.flat().filter(({type:t})=>t==="container");return e.length?1+Math.max(...e.map($h)):0}function _h(n){return Tl(
{type:"root",children:n},hy).replace(/\n+$/,"")}var{nodes:J,marks:_n}=ie,de=class extends Error{};function Hn(n,e=""){let t=/^\uFEFF?\+\+\+[ \t]*\r?\n[^]*?\r?\n\+\+\+[ \t]*(?=\r?\n|$)/.exec(n)?.[0]??/^\uFEFF/.
exec(n)?.[0]??"",r=t?[{start:0,end:t.length,node:J.source.create({text:t})}]:[],i=n.slice(t.length),o=_l(n)+e;return r.push(...Hh(Yu(i),i,t.length,o)),r.map(s=>({
...s,source:n.slice(s.start,s.end)}))}function _l(n){let e=new Map,t=!1;for(let r of n.split(/\r?\n/)){let i=t?null:/^[ >\t]*(?:[-*+] +)?\[(\^?)((?:[^\]\\]|\\.)+)\]:[ \t]*(\S*)/.
exec(r);if(t=!i&&!/^\s*(?:$|:::|#|```|~~~|---|\|)/.test(r),!i)continue;let[,o,s,l]=i,a=o+s;e.has(a)||e.set(a,o?`[^${s}]: x`:`[${s}]: ${l||"x"}`)}return e.size?`\


${[...e.values()].join(`

`)}
`:""}function Hh(n,e,t,r){return n.flatMap(i=>{let{start:o,end:s}=i,l={start:t+o,end:t+s};return i.type==="text"?my(e.slice(o,s),t+o,r):[{...l,node:dy(i,e,r)}]})}
function dy(n,e,t){let r=o=>Hh(o,e,0,t).map(({node:s})=>s),i=o=>ql(r(o));switch(n.type){case"data":return J.data.create({name:n.name,argument:n.argument.split(/\s+/).
join(" ")});case"callout":return uo(n,e,()=>J.callout.create({kind:n.kind},[J.title.create(null,gy(n.title,t)),...i(n.parts)]));case"choice":return uo(n,e,()=>J.
choice.create({condition:n.condition},[n.parts,n.otherwise].filter(Boolean).map(o=>J.branch.create(null,i(o)))));case"named":case"slot":return uo(n,e,()=>J[n.type].
create({id:n.id},i(n.parts)));default:return Hl(e,n)}}function uo(n,e,t){try{let r=t();return r.check(),r}catch(r){if(r instanceof de||r instanceof RangeError)return Hl(
e,n);throw r}}function Hl(n,{start:e,end:t}){return J.source.create({text:n.slice(e,t)})}function ql(n){return n.length?n:[J.paragraph.create()]}function my(n,e,t){
let r=[],i={text:n,known:t},o=n.replace(/[ \t\r\n]+$/,"").length;for(let s of co(n+t).children){let l=s.position.start.offset,a=Math.min(s.position.end.offset,o);
if(l>=o)break;let c=r.at(-1);if(c?.of==="paragraph"&&s.type==="paragraph"&&/^:[ \t]/.test(n.slice(l,a))){c.end=e+a,c.node=Hl(n,{start:c.start-e,end:a});continue}
r.push({start:e+l,end:e+a,of:s.type,node:uo({start:l,end:a},n,()=>Wh(s,i))})}return r.map(({of:s,...l})=>l)}function gy(n,e){if(n==="")return[];let[t]=co(`# ${n}${e}`).
children;if(t.type!=="heading")throw new de;return _r(t.children,{text:`# ${n}`,known:e})}function by(n,e){let[t,r]=co(n+e).children;if(t?.type!=="paragraph"||t.
position.end.offset<n.length||r&&r.position.start.offset<n.length)throw new de;return _r(t.children,{text:n,known:e})}function Wh(n,e){switch(n.type){case"parag\
raph":return xy(n,e);case"heading":{let[t,r]=jh(_r(n.children,e));return J.heading.create({level:n.depth,id:r},t)}case"list":return J.list.create({ordered:!!n.ordered,
start:n.start??1,spread:!!n.spread},n.children.map(t=>yy(t,e)));case"blockquote":return J.quote.create(null,ql(Vl(n.children,e)));case"thematicBreak":return J.rule.
create();case"table":return wy(n,e);case"footnoteDefinition":return J.note.create({label:n.label},ql(Vl(n.children,e)));default:throw new de}}function Vl(n,e){return n.
map(t=>{let r=Wh(t,e);if(!r.type.isInGroup("flow"))throw new de;return r})}function xy(n,e){let t=e.text.slice(n.position.start.offset,n.position.end.offset);return/^\{\{\s*commun\s*\}\}$/.
test(t.trim())?J.common.create():/\n[ >\t]{0,3}:[ \t]/.test(t)?ky(t,e):J.paragraph.create(null,_r(n.children,e))}function ky(n,e){let t=[];for(let r of n.split(
/\r?\n/)){let i=/^ {0,3}:[ \t]+([^ \t][^]*)$/.exec(r);if(/^(?: {4}|\t)|(?<!\\)(?:\\\\)*\\$| {2}$/.test(r)||!i&&t.at(-1)?.type===J.term)throw new de;if(!i&&t.length)
throw new de;t.push((i?J.meaning:J.term).create(null,by(i?i[1]:r.replace(/^ +| +$/g,""),e.known)))}return J.terms.createChecked(null,t)}function yy(n,e){let t={
box:n.checked??null,spread:!!n.spread},r=Vl(n.children,e);r[0]?.type!==J.paragraph&&r.unshift(J.paragraph.create());let[i,o]=jh($l(r[0])),s=e.text.slice(n.position.
start.offset,n.position.end.offset),l=t.box===null&&/^[-*+.)\d\s]*\[__/.test(s)&&i[0]?.isText&&i[0].marks.length===0&&/^\[__(_*)(?:[ \t]+(\d{1,2})[ \t]*)?\](?:[ \t]+|$)/.
exec(i[0].text);if(l){if(t.field=l[2]??"1",l[1]!=="")throw new de;i=[...l[0].length<i[0].text.length?[i[0].cut(l[0].length)]:[],...i.slice(1)]}return t.box===null&&
!l&&([i,o]=[$l(r[0]),null]),J.item.create({...t,id:o},[J.paragraph.create(null,i),...r.slice(1)])}function wy(n,e){let t=n.align?.length??0;return J.table.create(
null,n.children.map((r,i)=>{if(r.children.length>t)throw new de;let o=r.children.map((s,l)=>(i?J.cell:J.head).create({align:n.align[l]??null},_r(s.children,e)));
for(;o.length<t;)o.push((i?J.cell:J.head).create({align:n.align[o.length]??null}));return J.row.create(null,o)}))}function $l(n){let e=[];return n.forEach(t=>e.
push(t)),e}function jh(n){let e=n.at(-1),t=e?.isText&&e.marks.length===0&&/^([^]*?)\s*\{#\s*([a-z0-9]+(?:-+[a-z0-9]+)*)\s*\}\s*$/.exec(e.text);return t?[[...n.slice(
0,-1),...t[1]?[e.mark(e.marks).cut(0,t[1].length)]:[]],t[2]]:[n,null]}function _r(n,e,t=[]){let r=n.flatMap(i=>Uh(i,e,t));return $l(A.fromArray([]).append(A.from(
r)))}function Uh(n,e,t){let r=()=>e.text.slice(n.position.start.offset,n.position.end.offset),i=o=>n.children.flatMap(s=>Uh(s,e,o.addToSet(t)));switch(n.type){case"\
text":return Sy(n.value,r(),t);case"strong":return i(_n.strong.create());case"emphasis":return i(_n.em.create());case"delete":return i(_n.strike.create());case"\
inlineCode":return[ie.text(n.value,_n.code.create().addToSet(t))];case"break":return[J.break.create(null,null,t)];case"hole":return[J.chip.create({source:n.value},
null,t)];case"footnoteReference":return[J.chip.create({source:`[^${n.label}]`},null,t)];case"image":return[J.image.create({src:n.url,alt:n.alt??"",title:n.title??
null},null,t)];case"link":if(n.children.length===0||t.some(({type:o})=>o===_n.link))throw new de;return i(_n.link.create({href:n.url,title:n.title??null}));case"\
linkReference":case"imageReference":{if(/[\r\n]/.test(r()))throw new de;return[J.chip.create({source:r()},null,t)]}default:throw new de}}function Sy(n,e,t){if(/(?<!\\)(?:\\\\)*(?:\{\{|\[\[)/.
test(e))throw new de;let r=n.replace(/[ \t]*\r?\n[ \t]*/g," "),i=[...e.matchAll(/(\\*)(\[\^[^\]\s]+\])/g)];if(!i.some(([,s])=>s.length%2===0))return r===""?[]:[
ie.text(r,t)];let o=r.split(/(\[\^[^\]\s]+\])/);if(o.length!==i.length*2+1)throw new de;return o.flatMap((s,l)=>{let a=l%2===1&&i[(l-1)/2][1].length%2===0;if(a&&
i[(l-1)/2][2]!==s)throw new de;return a?J.chip.create({source:s},null,t):s===""?[]:ie.text(s,t)})}function Kh(n){let e=n.replace(/^\+\+\+[^]*?\n\+\+\+/,"").split(/\r?\n/),t=i=>i!==void 0&&/^ {0,3}[\p{L}*[{«(]/u.test(i),r=e.filter((i,o)=>/^\s*(?:[-*+] |\d+[.)] )?[\p{L}*[{«(]/u.
test(i)&&i.length>50&&t(e[o+1]?.trimStart()));return r.length?r.map(i=>i.length).sort((i,o)=>i-o)[Math.floor(r.length*.9)]:1/0}var Jh=1.15;function Gh(n,e){return e===
1/0||!n.split(`
`).some(t=>t.length>e*Jh)?n:n.split(`
`).flatMap(t=>t.length>e*Jh&&!/^\s*(?:[|#:]|```|~~~|\[\^?[^\]]+\]:)/.test(t)?Cy(t,e):[t]).join(`
`)}function Cy(n,e){let t=/^\s*(?:(?:[-*+]|\d{1,9}[.)]|>)\s+)*/.exec(n)[0],r=t.replace(/[^\s>]/g," "),i=n.slice(t.length).match(/(?:`[^`]*`|\{\{[^}]*\}\}|\]\([^)]*\)|[^ ])+/g)??
[],o=[],s=t,l=!0;for(let a of i){let c=/^(?:[-+*>#|:=~`]|\d+[.)])/.test(a)&&!/^\*{1,3}[^\s*]/.test(a);!l&&!c&&s.length+1+a.length>e&&(o.push(s),[s,l]=[r,!0]),s+=
l?a:` ${a}`,l=!1}return[...o,s]}function Hr(n){return _h(kt(n))}function sn(n){return JSON.stringify(kt(n))}function kt(n){return n.flatMap(e=>My(e)??[])}function Oe(n){let e=[];return n.forEach(
t=>e.push(t)),e}function My(n){let{attrs:e}=n;switch(n.type.name){case"paragraph":{let t=Wn(n);return t.some(({type:r,value:i})=>r!=="text"||i.trim()!=="")?{type:"\
paragraph",children:t}:null}case"heading":return{type:"heading",depth:e.level,children:fo(Wn(n),e.id)};case"list":{let t=Oe(n).map(Ey);return{type:"list",ordered:e.
ordered,start:e.ordered?e.start:null,spread:e.spread&&t.length>1,children:t}}case"quote":return{type:"blockquote",children:kt(Oe(n))};case"rule":return{type:"th\
ematicBreak"};case"table":return Ty(n);case"terms":return Ay(n);case"note":return{type:"footnoteDefinition",identifier:e.label,label:e.label,children:kt(Oe(n))};case"\
callout":return{type:"container",head:e.kind,title:ho(Wn(n.firstChild)),parts:[kt(Oe(n).slice(1))]};case"choice":return{type:"container",head:`si ${e.condition.
trim().replace(/\s+/g," ")}`,parts:Oe(n).map(t=>kt(Oe(t)))};case"named":return{type:"container",head:`bloc {#${e.id}}`,parts:[kt(Oe(n))]};case"slot":return{type:"\
container",head:`local {#${e.id}}`,parts:[kt(Oe(n))]};case"data":return{type:"source",value:`::: ${e.name}${e.argument?` ${e.argument}`:""}`};case"common":return{
type:"source",value:"{{ commun }}"};case"source":return{type:"source",value:e.text};default:throw new Error(n.type.name)}}function Ay(n){let e=[];for(let r of Oe(
n)){let i=Wn(r),o=r.type.name;if(o==="term")e.push({type:"paragraph",children:i});else if(i.length){let s=e.at(-1);s.type==="terms"?s.children.push({type:o,children:i}):
s.children.length?e[e.length-1]={type:"terms",children:[{type:"term",children:s.children},{type:o,children:i}]}:e[e.length-1]={type:"paragraph",children:i}}}return e.
filter(r=>r.children.length>0).reduce((r,i)=>{let o=r.at(-1);return i.type==="terms"&&o?.type==="terms"?o.children.push(...i.children):r.push(i),r},[])}function Ey(n){
let{box:e,field:t,id:r,spread:i}=n.attrs,[o,...s]=Oe(n),l=new Set(Oe(o).flatMap(({marks:h})=>h.map(({type:p})=>p.name))),a=Wn(o,t!==null&&l.has("strong")&&l.has(
"em")?"em":""),u={type:"listItem",spread:!1,checked:null,children:kt(s)};if(t!==null){let h=t==="1"?"[__]":`[__ ${t}]`,p=fo(a,r);u.children.unshift({type:"parag\
raph",children:[{type:"hole",value:p.length?`${h} `:h},...p]})}else e!==null&&ho(a).length?(u.checked=e,u.children.unshift({type:"paragraph",children:fo(a,r)})):
a.length&&u.children.unshift({type:"paragraph",children:a});let f=u.children.slice(1).map((h,p)=>[u.children[p],h]);return u.spread=f.length>0&&(i||!f.every(([h,
p])=>h.type==="paragraph"&&Qh(p))),u}function Qh({type:n,ordered:e,start:t,children:[r]}){return n==="blockquote"?r?.type!=="list"||Qh(r):n==="list"&&(!e||t===1)&&
r.children.length>0}function fo(n,e){let t=n.at(-1),r=e===null&&t?.type==="text"&&/^([^]*?)\s*\{#\s*([a-z0-9]+(?:-+[a-z0-9]+)*)\s*\}$/.exec(t.value);if(r)return fo(
[...n.slice(0,-1),...r[1]?[{type:"text",value:r[1]}]:[]],r[2]);if(!e)return n;let i=ho(n,!1);return[...i,{type:"hole",value:`${i.length?" ":""}{#${e}}`}]}function Ty(n){
let e=Oe(n);return{type:"table",align:Oe(e[0]).map(({attrs:r})=>r.align),children:e.map(r=>({type:"tableRow",children:Oe(r).map(i=>({type:"tableCell",children:Wn(
i)}))}))}}function Wn(n,e=""){let t=i=>i.type.name==="chip"&&i.attrs.source.startsWith("[^"),r=Oe(n).map(i=>({node:i,marks:i.marks.filter(({type:o})=>o.name!==e&&
(o.name!=="link"||!t(i)))}));return vy(Zh(Yh(Iy(r))))}function Yh(n){let e=[];for(let t=0;t<n.length;){let[r,i]=n[t].marks.filter(s=>s.type.name!=="code").map(s=>[
s,Ny(n,t,s)]).reduce((s,l)=>s&&s[1]>=l[1]?s:l,null)??[];if(!r){e.push(Dy(n[t])),t+=1;continue}let o=n.slice(t,t+i).map(s=>({...s,marks:s.marks.filter(l=>l!==r&&
!l.eq(r))}));e.push(...Oy(r,Zh(Yh(o)))),t+=i}return e}function Ny(n,e,t){let r=e;for(;r<n.length&&n[r].marks.some(i=>i.eq(t));)r+=1;return r-e}function Dy({node:n,
marks:e}){let{attrs:t}=n;switch(n.type.name){case"text":{let r=n.text.replace(/[\t\r\n\f\v]+/g," ").replace(/[\u0000-\u001f]/g,"");return e.length&&r.trim()!==""?
{type:"inlineCode",value:r.replace(/^ +| +$/g,"")}:{type:"text",value:r}}case"break":return{type:"break"};case"image":return{type:"image",url:t.src,alt:t.alt,title:t.
title};default:return{type:"hole",value:t.source}}}var Xh={strong:"strong",em:"emphasis",strike:"delete"};function Oy(n,e){if(n.type.name!=="link")return[{type:Xh[n.
type.name],children:e}];let t=e.filter(({type:r})=>r!=="break");return t.length?[{type:"link",url:n.attrs.href,title:n.attrs.title,children:t}]:e}function Iy(n){
let e=n;for(let t of Object.keys(Xh)){let r=s=>s?.marks.some(({type:l})=>l.name===t),i=s=>({...s,marks:s.marks.filter(({type:l})=>l.name!==t)}),o=s=>s.marks.some(
({type:l})=>l.name==="code");for(let[s,l]of[[0,/^\s+/],[1,/\s+$/]]){let a=[],c=s?[...e].reverse():e,u=!0;for(let f of c){let h=f.node.isText&&!o(f)?l.exec(f.node.
text)?.[0].length??0:0;if(!r(f)||!u)a.push(f);else if(f.node.type.name==="break"||h&&h===f.node.text.length)a.push(i(f));else if(h){let{length:p}=f.node.text,[d,
m]=s?[[p-h,p],[0,p-h]]:[[0,h],[h,p]];a.push(i({...f,node:f.node.cut(...d)}),{...f,node:f.node.cut(...m)}),u=!1}else a.push(f),u=!1;r(f)||(u=!0)}e=s?a.reverse():
a}}return e}function Zh(n){let e=[];for(let t of n){let r=e.at(-1);t.type==="text"&&t.value===""||(t.type==="text"&&r?.type==="text"?e[e.length-1]={type:"text",
value:r.value+t.value}:e.push(t))}return e}function ho(n,e=!0){let t=n.map((r,i)=>{if(r.type!=="text")return r;let o=e&&i===0?r.value.trimStart():r.value;return{
type:"text",value:i===n.length-1?o.trimEnd():o}}).filter(({type:r,value:i})=>r!=="text"||i!=="");return t.length<n.length?ho(t,e):t}function vy(n){let e=[...n];
for(let t=!0;t;){t=!1;for(let[r,i]of[[0,/^[ \t]+/],[e.length-1,/[ \t]+$/]]){let o=e[r];if(o?.type==="break"){e.splice(r,1),t=!0;break}if(o?.type==="text"&&i.test(
o.value)){let s=o.value.replace(i,"");s?e[r]={type:"text",value:s}:e.splice(r,1),t=!0;break}}}return e.map((t,r)=>{if(t.type!=="text")return t;let{value:i}=t;return e[r-
1]?.type==="break"&&(i=i.replace(/^ +/,"")),e[r+1]?.type==="break"&&(i=i.replace(/ +$/,"")),{type:"text",value:i}}).filter(({type:t,value:r})=>t!=="text"||r!=="")}var jn=class{constructor(e){this.text=e,this.line=/\r\n/.test(e)&&!/[^\r]\n/.test(e)?`\r
`:`
`,this.known=_l(e),this.blocks=zy(Hn(e),this.known);let t=this.blocks.map(({node:r})=>r);this.doc=ie.nodes.doc.create(null,t.length?t:[ie.nodes.paragraph.create()]),
this.blank=t.length===0,this.width=Kh(e)}markdown(e){if(e.eq(this.doc))return this.text;let t=[];e.forEach(a=>t.push(a));let r=this.blocks.map(({node:a})=>a),i=Fi(
r,t,(a,c)=>a.eq(c)),o=sn(t),s=[0,1,1/0].map(a=>()=>this.#t(r,t,Ry(i,a,r.length,t.length))),l=null;for(let a of s){let c=a();if(l??=c,sn(Hn(c).map(({node:u})=>u))===
o)return c}return l}assembled(){let e=this.blocks.map(({node:t})=>t);return this.blank?this.text:this.#t(e,e,[])}#n(e){return this.line===`
`?e:e.replace(/\r?\n/g,this.line)}#e(){return this.blank?this.text.replace(/^[^]*?(\r?\n)?[ \t]*$/,"$1"):this.text.slice(this.blocks.at(-1).end)}#t(e,t,r){let{text:i}=this,
o=this.line+this.line,[s,l]=[e.length?i.slice(0,this.blocks[0].start):"",0];for(let[a,c,u,f]of r){let h=Hr(t.slice(u,f)),p=this.#r(a,c,e,t.slice(u,f),h),d=a===0,
m=c===e.length;d||(s+=i.slice(this.blocks[l]?.start??0,this.blocks[a-1].end)),p!==""?a===c?s+=`${d?"":o}${p}${m?"":o}`:(s+=d?"":i.slice(this.blocks[a-1].end,this.
blocks[a].start),s+=p+(m?"":i.slice(this.blocks[c-1].end,this.blocks[c].start))):!d&&!m&&(s+=o),l=c}return l<e.length&&(s+=i.slice(this.blocks[l].start,this.blocks.
at(-1).end)),s+this.#e()}#r(e,t,r,i,o){let s=u=>sn(Hn(u,this.known).map(({node:f})=>f)),l=sn(i),a=o;if(e<t){let u=this.text.slice(this.blocks[e].start,this.blocks[t-
1].end).replace(/\r\n/g,`
`),f=df(u,Hr(r.slice(e,t)),o);s(f)===l&&(a=f)}let c=Gh(a,this.width);return this.#n(c!==a&&s(c)===l?c:a)}};function Ry(n,e,t,r){if(e===0)return n;let i=[];for(let[
o,s,l,a]of n){let c=Math.min(e,o,l),u=Math.min(e,t-s,r-a),f=[o-c,s+u,l-c,a+u],h=i.at(-1);h&&h[1]>=f[0]?[h[1],h[3]]=[Math.max(h[1],f[1]),Math.max(h[3],f[3])]:i.push(
f)}return i}function zy(n,e){let t=o=>sn(o),r=o=>t(Hn(Hr(o),e).map(({node:s})=>s)),i=n.map(({node:o})=>o);return r(i)===t(i)?n:n.map((o,s)=>r([o.node])===t([o.node])?
o:{...o,node:ie.nodes.source.create({text:n[s].source})})}var ln=class{constructor(e,t,r={}){this.contentDOM=O("div",{class:"inside"}),this.head=O("header",{contenteditable:"false"},t),this.dom=O("section",{class:`fram\
e ${e}`,...r},this.head,this.contentDOM)}stopEvent(e){return this.head.contains(e.target)}ignoreMutation(e){return e.type!=="selection"&&!this.contentDOM.contains(
e.target)}},Wr=class{constructor(e,t,r){this.dom=O("div",{class:`leaf ${e}`,contenteditable:"false"},O("strong",{},t),r?O("code",{},r):null)}stopEvent(){return!1}ignoreMutation(){
return!0}};function ep(n,e){let t=(r,i,o)=>r.dispatch(r.state.tr.setNodeMarkup(i(),null,o));return{callout(r,i,o){let s=O("select",{"aria-label":n("editor-callo\
ut-kind"),onchange:()=>t(i,o,{kind:s.value})},Yt.map(a=>O("option",{value:a,selected:a===r.attrs.kind},n(`editor-callout-${a}`)))),l=new ln("callout",[s],{"data\
-kind":r.attrs.kind});return l.update=a=>a.type!==r.type?!1:(s.value=a.attrs.kind,l.dom.dataset.kind=a.attrs.kind,!0),l},choice(r,i,o){let s=O("input",{type:"te\
xt",spellcheck:"false",value:r.attrs.condition,"aria-label":n("editor-choice"),onchange:()=>t(i,o,{condition:s.value.trim()||r.attrs.condition})}),l=new ln("cho\
ice",[O("span",{},n("editor-choice")),s]);return l.update=a=>a.type!==r.type?!1:(s.value=a.attrs.condition,!0),l},named:r=>new ln("named",O("span",{},n("editor-\
named",{name:r.attrs.id}))),slot:r=>new ln("slot",O("span",{},n("editor-slot",{name:r.attrs.id}))),note:r=>new ln("note",O("span",{},n("editor-note",{name:r.attrs.
label}))),data:r=>new Wr("data",n(`editor-data-${r.attrs.name}`),r.attrs.argument),common:()=>new Wr("common",n("editor-common"),""),source:r=>new Wr("source",n(
"editor-source"),r.attrs.text),chip:r=>{let{source:i}=r.attrs,{kind:o,name:s}=e(i);return{dom:O("span",{class:`chip ${o}`,title:i,contenteditable:"false"},s),ignoreMutation:()=>!0}},
image:r=>({dom:O("span",{class:"chip image",title:r.attrs.src,contenteditable:"false"},`${n("editor-image")} : ${r.attrs.alt||r.attrs.src}`),ignoreMutation:()=>!0})}}
function tp(n){let e=new Map(n.map(t=>[t.source.replace(/\s+/g,""),t]));return t=>{let r=e.get(t.replace(/\s+/g,"")),i=t.replace(/^(?:\{\{|\[\[|\[\^)\s*|\s*(?:\}\}|\]\]|\])$/g,
"");return{kind:r?.kind??(t.startsWith("[[")?"term":t.startsWith("[^")?"mark":/^(?:fait|phrase):/.test(i)?"fact":t.startsWith("{{")?"value":"raw"),name:r?.shows||
r?.name||i.replace(/^(?:v\.|territoire\.|fait:|phrase:|drapeau:)/,"")}}}var{nodes:Un,marks:Wl}=ie,Ly=["paragraph","heading-2","heading-3","heading-4"],po=class{constructor(e,{run:t,asks:r,hasVocabulary:i,toggleSource:o}){this.say=e,
this.run=t,this.updates=[];let s=(h,p,{on:d,can:m=p,title:b=""}={})=>{let g=e(`editor-${h}`),w=O("button",{type:"button","aria-label":g,title:b?`${g} (${b})`:g,
"aria-pressed":d?"false":null,onclick:()=>this.run(p)},Bi(h));return this.updates.push(y=>{d&&w.setAttribute("aria-pressed",String(d(y))),np(w,!m(y))}),w},l=()=>!0,
a=/Mac|iP/.test(navigator.platform)?"⌘":"Ctrl+",c=(h,p)=>s(h,Dn(Wl[h]),{on:d=>Fs(d,Wl[h]),title:p}),u=h=>s(h,tf(h),{on:p=>Ps(p)===h});this.styles=O("select",{
"aria-label":e("editor-style"),onchange:()=>this.run(In(this.styles.value))},Ly.map(h=>O("option",{value:h},e(`editor-style-${h}`)))),this.updates.push(h=>{this.
styles.value=$s(h),this.styles.disabled=!$s(h)}),this.source=O("button",{type:"button",class:"text","aria-pressed":"false",title:e("editor-source-title"),onclick:o},
Bi("source"),O("span",{},e("editor-as-source")));let f=(h,...p)=>O("div",{role:"group","aria-label":e(`editor-group-${h}`)},p);this.tables=f("table",["row","col\
umn","row-gone","column-gone","table-gone"].map(h=>{let p={row:Ou,column:Nu,"row-gone":Iu,"column-gone":Du,"table-gone":Ru}[h];return O("button",{type:"button",
class:"text",onclick:()=>this.run(p)},e(`editor-${h}`))})),this.updates.push(h=>{this.tables.hidden=!_e(h)}),this.writing=[f("text",this.styles,c("strong",`${a}\
B`),c("em",`${a}I`),c("strike","")),f("lists",u("bullets"),u("numbers"),u("boxes"),s("deeper",qs),s("shallower",Vs)),f("insert",s("link",r.link,{on:h=>Fs(h,Wl.link),
can:l,title:`${a}K`}),this.#n(r,i)),this.tables,f("history",s("undo",Er,{title:`${a}Z`}),s("redo",En,{title:`${a}Y`}))],this.dom=O("div",{class:"bar",role:"tool\
bar","aria-label":e("editor-tools"),onkeydown:h=>this.#r(h),onfocusin:h=>this.#t(h.target)},this.writing,f("source",this.source)),this.#t(this.#e()[0])}#n(e,t){
let{say:r}=this,i=[["table",rf(3,2)],["image",e.picture],...t?[["chip",e.chip]]:[],...Yt.map(u=>[`callout-${u}`,nf(u)]),["terms",vn(()=>Un.terms.create(null,[Un.
term.create(),Un.meaning.create()]))],["note-new",of],["quote",vn(()=>Un.quote.create(null,[Un.paragraph.create()]))],["rule",vn(()=>Un.rule.create())]],o=(u=!0)=>{
a.hidden=!0,c.setAttribute("aria-expanded","false"),u&&c.focus()},s=i.map(([u,f])=>{let h=O("button",{type:"button",role:"menuitem",tabindex:"-1",onclick:()=>{o(
!1),this.run(f)}},r(`editor-${u}`));return this.updates.push(p=>np(h,u!=="image"&&u!=="chip"&&!f(p))),h}),l=(u=!1)=>{a.hidden=!1,c.setAttribute("aria-expanded",
"true");let f=s.filter(h=>h.getAttribute("aria-disabled")!=="true");(u?f.at(-1):f[0])?.focus(),a.classList.toggle("left",c.getBoundingClientRect().left+a.offsetWidth>
document.documentElement.clientWidth-8)},a=O("div",{class:"menu",role:"menu","aria-label":r("editor-insert"),hidden:!0,onkeydown:u=>{let f=s.filter(d=>d.getAttribute(
"aria-disabled")!=="true"),h=f.indexOf(document.activeElement),p={ArrowDown:h+1,ArrowUp:h-1,Home:0,End:f.length-1}[u.key];if(p!==void 0)f.at(p%f.length).focus();else if(u.
key==="Escape")o();else{if(u.key==="Tab")return o(!1);if(u.key.length===1&&/\p{L}/u.test(u.key))f.find((d,m)=>m>h&&d.textContent.toLowerCase().startsWith(u.key.
toLowerCase()))?.focus();else return}u.preventDefault(),u.stopPropagation()},onfocusout:u=>{!a.contains(u.relatedTarget)&&u.relatedTarget!==c&&o(!1)}},s),c=O("b\
utton",{type:"button",class:"text","aria-haspopup":"menu","aria-expanded":"false",onclick:()=>a.hidden?l():o(),onkeydown:u=>{u.key!=="ArrowDown"&&u.key!=="Arrow\
Up"||(u.preventDefault(),u.stopPropagation(),l(u.key==="ArrowUp"))}},Bi("insert"),O("span",{},r("editor-insert")));return O("div",{class:"opens"},c,a)}update(e){
for(let t of this.updates)t(e);(this.dom.contains(document.activeElement)||!this.#e().some(t=>t.tabIndex===0))&&this.#t(document.activeElement)}show(e){this.source.
setAttribute("aria-pressed",String(e));for(let t of this.writing)t.hidden=e;e||(this.tables.hidden=!0),this.#t(this.source)}focus(){this.#e().find(({tabIndex:e})=>e===
0)?.focus()}#e(){return[...this.dom?.querySelectorAll("button:not([role=menuitem]), select")??[]].filter(e=>!e.closest("[hidden]")&&!e.disabled)}#t(e){let t=this.#e();
if(e?.getAttribute?.("role")==="menuitem")return;let r=t.includes(e)?e:t.find(({tabIndex:i})=>i===0)??t[0];for(let i of this.dom?.querySelectorAll("button:not([\
role=menuitem]), select")??[])i.tabIndex=i===r?0:-1}#r(e){if(e.target.tagName==="SELECT"&&e.key!=="ArrowLeft"&&e.key!=="ArrowRight")return;let t=this.#e(),r=t.indexOf(
e.target),i={ArrowRight:r+1,ArrowLeft:r-1,Home:0,End:t.length-1}[e.key];i===void 0||r<0||(e.preventDefault(),t.at(i%t.length).focus())}};function np(n,e){e?n.setAttribute(
"aria-disabled","true"):n.removeAttribute("aria-disabled")}var{marks:an,nodes:Jn}=ie,By=0;function fN(n,e){let t=new jl(n,e);return{markdown:()=>t.markdown(),focus:()=>t.focus(),destroy:()=>t.destroy()}}var jl=class{constructor(e,{
markdown:t="",words:r,links:i=[],vocabulary:o=[],pictures:s=[],label:l="",onChange:a=()=>{}}){let c=f=>typeof r=="function"?r(f):r?.[f]??f;this.say=(f,h={})=>c(
f).replace(/\{(\w+)\}/g,(p,d)=>h[d]??p),Object.assign(this,{links:i,vocabulary:o,pictures:s,onChange:a,label:l||this.say("editor-name")}),this.#e(),this.open=new jn(
t),this.written={doc:this.open.doc,text:t},this.leaving=!1;let u=tp(o);this.hint=`editor-hint-${By+=1}`,this.toolbar=new po(this.say,{run:f=>this.#t(f),asks:{link:()=>this.#o(),
chip:()=>this.#l(),picture:()=>this.#s()},hasVocabulary:o.length>0,toggleSource:()=>this.#a()}),this.page=O("div",{class:"page"}),this.area=O("textarea",{"aria-\
label":`${this.label} (Markdown)`,spellcheck:"true",hidden:!0,oninput:()=>this.onChange()}),this.dom=O("div",{class:"jalon-editor"},this.toolbar.dom,this.page,this.
area,O("p",{class:"keys",id:this.hint},this.say("editor-keys")));for(let f of["title","else","term","meaning","empty"])this.dom.style.setProperty(`--say-${f}`,JSON.
stringify(this.say(`editor-hint-${f}`)));e.append(this.dom),this.view=new Ar(this.page,{state:this.#n(this.open.doc),nodeViews:ep(this.say,u),attributes:{role:"\
textbox","aria-multiline":"true","aria-label":this.label,"aria-describedby":this.hint,spellcheck:"true"},dispatchTransaction:f=>{let h=this.view.state.apply(f);
this.view.updateState(h),this.toolbar.update(h),f.docChanged&&this.onChange()},handleKeyDown:(f,h)=>this.#r(h),handleDoubleClickOn:(f,h,p,d)=>this.#i(p,d),transformPastedHTML:Bu,
clipboardTextParser:(f,h,p)=>{let d=Es(f);return d.length<2||p?new N(A.from(Jn.paragraph.create(null,d.length?ie.text(d.join(" ")):null)),1,1):new N(A.from(d.map(
m=>Jn.paragraph.create(null,ie.text(m)))),1,1)},clipboardTextSerializer:f=>f.content.textBetween(0,f.content.size,`

`,h=>h.type===Jn.break?`
`:h.attrs.source??h.attrs.text??"")}),this.toolbar.update(this.view.state)}markdown(){if(!this.area.hidden)return this.area.value===this.shown?this.written.text:
this.#c(this.area.value);let{doc:e}=this.view.state;return this.written.doc!==e&&(this.written={doc:e,text:this.open.markdown(e)}),this.written.text}focus(){this.
area.hidden?this.view.focus():this.area.focus()}destroy(){this.view.destroy(),this.dom.remove()}#n(e){return ci.create({doc:e,plugins:[lf(),Ya(sf({link:()=>this.#o(),
leave:()=>this.leaving})),xu(),Ga(),du(),Lu(),af()]})}#e(){let e=new URL("editor.css",import.meta.url).href;![...document.styleSheets].some(t=>t.href===e)&&!document.
querySelector(`link[href="${e}"]`)&&document.head.append(O("link",{rel:"stylesheet",href:e}))}#t(e){e(this.view.state,this.view.dispatch,this.view),document.querySelector(
"dialog[open]")||this.view.focus()}#r(e){return e.key==="F10"&&e.altKey?(this.toolbar.focus(),!0):(e.key==="Escape"?this.leaving=!0:e.key!=="Tab"&&e.key!=="Shif\
t"&&(this.leaving=!1),e.key==="Tab"&&this.leaving?(setTimeout(()=>{this.leaving=!1}),!1):e.key==="Enter"&&this.view.state.selection instanceof B?this.#i(this.view.
state.selection.node,this.view.state.selection.from):!1)}#i(e,t){return e.type!==Jn.image?!1:(this.#s(e.attrs,t),!0)}#o(){let{view:e,say:t}=this,{state:r}=e,{from:i,
to:o,empty:s}=r.selection,l=an.link.isInSet(r.doc.rangeHasMark(i,o,an.link)?r.doc.resolve(i+1).marks():r.selection.$from.marks());return l&&([i,o]=Fy(r.doc,i,l)??
[i,o]),r.selection.$from.parent.inlineContent?(ff(t,{href:l?.attrs.href??"",links:this.links,needsText:s&&!l}).then(a=>{if(e.focus(),!a)return;let{tr:c}=e.state;
a.remove?c.removeMark(i,o,an.link):s&&!l?c.insert(i,ie.text(a.text,an.link.create({href:a.href}).addToSet(r.storedMarks??r.selection.$from.marks()))):c.removeMark(
i,o,an.link).addMark(i,o,an.link.create({href:a.href,title:l?.attrs.title??null})),e.dispatch(c.removeStoredMark(an.link).scrollIntoView())}),!0):!1}#l(){return hf(
this.say,this.vocabulary).then(e=>{this.view.focus(),e&&_s(Jn.chip.create({source:e.source}))(this.view.state,this.view.dispatch)}),!0}#s(e=null,t=null){return pf(
this.say,this.pictures,e).then(r=>{this.view.focus(),r&&(t===null?_s(Jn.image.create(r))(this.view.state,this.view.dispatch):this.view.dispatch(this.view.state.
tr.setNodeMarkup(t,null,r)))}),!0}#a(){if(this.area.hidden)this.area.value=this.markdown(),this.shown=this.area.value,this.area.rows=Math.min(30,Math.max(8,this.
shown.split(`
`).length+1));else if(this.area.value!==this.shown){let e=this.markdown();this.open=new jn(e),this.written={doc:this.open.doc,text:e},this.view.updateState(this.#n(
this.open.doc))}this.area.hidden=!this.area.hidden,this.page.hidden=!this.area.hidden,this.toolbar.show(!this.area.hidden),this.area.hidden&&this.toolbar.update(
this.view.state),this.focus()}#c(e){return this.open.line===`\r
`?e.replace(/\r?\n/g,`\r
`):e}};function Fy(n,e,t){let r=n.resolve(e),{parent:i}=r,o=r.start(),s=null,l=null;return i.forEach((a,c)=>{let u=t.isInSet(a.marks);u&&(l=l?[l[0],c+a.nodeSize]:
[c,c+a.nodeSize]),l&&o+l[0]<=e&&o+l[1]>=e&&(s=l),u||(l=null)}),s&&[o+s[0],o+s[1]]}export{jn as OpenText,Hn as blocks,Hr as markdown,sn as meaning,fN as mount,ie as schema};
