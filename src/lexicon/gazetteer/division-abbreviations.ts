const rows = (iso: string, text: string): (readonly [string, { readonly iso: string; readonly name: string }])[] =>
  text.split(/\s*,\s*/).map((row) => {
    const [short = '', name = ''] = row.split('=')
    return [short, { iso, name }] as const
  })

/** First divisions by the initials that news prints of them anywhere: "in N.Y.". */
export const DIVISION_INITIALS: ReadonlyMap<string, { readonly iso: string; readonly name: string }> = new Map([
  ...rows(
    'US',
    'N.H=New Hampshire,N.J=New Jersey,N.M=New Mexico,N.Y=New York,N.C=North Carolina,N.D=North Dakota,R.I=Rhode Island,S.C=South Carolina,S.D=South Dakota',
  ), // ROCHESTER, N.Y.
  ...rows(
    'CA',
    'B.C=British Columbia,N.B=New Brunswick,N.L=Newfoundland and Labrador,N.S=Nova Scotia,P.E.I=Prince Edward Island',
  ),
])

/** First divisions by short forms and postal codes that stand only behind a town and a comma: "TOPEKA, Kan.", "Topeka, KS". */
export const DIVISION_SHORT_FORMS: ReadonlyMap<string, { readonly iso: string; readonly name: string }> = new Map([
  ...rows(
    'US',
    `Ala=Alabama,Ariz=Arizona,Ark=Arkansas,Calif=California,Colo=Colorado,Conn=Connecticut,Del=Delaware,Fla=Florida,Ga=Georgia,Ill=Illinois,Ind=Indiana,Kan=Kansas,Ky=Kentucky,La=Louisiana,Md=Maryland,Mass=Massachusetts,Mich=Michigan,Minn=Minnesota,Miss=Mississippi,Mo=Missouri,Mont=Montana,Neb=Nebraska,Nev=Nevada,Okla=Oklahoma,Ore=Oregon,Pa=Pennsylvania,Penn=Pennsylvania,Tenn=Tennessee,Tex=Texas,Vt=Vermont,Va=Virginia,Wash=Washington,Wis=Wisconsin,Wyo=Wyoming`,
  ),
  ...rows(
    'US',
    `AL=Alabama,AK=Alaska,AZ=Arizona,AR=Arkansas,CA=California,CO=Colorado,CT=Connecticut,DE=Delaware,FL=Florida,GA=Georgia,HI=Hawaii,ID=Idaho,IL=Illinois,IN=Indiana,IA=Iowa,KS=Kansas,KY=Kentucky,LA=Louisiana,ME=Maine,MD=Maryland,MA=Massachusetts,MI=Michigan,MN=Minnesota,MS=Mississippi,MO=Missouri,MT=Montana,NE=Nebraska,NV=Nevada,NH=New Hampshire,NJ=New Jersey,NM=New Mexico,NY=New York,NC=North Carolina,ND=North Dakota,OH=Ohio,OK=Oklahoma,OR=Oregon,PA=Pennsylvania,RI=Rhode Island,SC=South Carolina,SD=South Dakota,TN=Tennessee,TX=Texas,UT=Utah,VT=Vermont,VA=Virginia,WA=Washington,WV=West Virginia,WI=Wisconsin,WY=Wyoming`,
  ),
  ...rows(
    'CA',
    'Ont=Ontario,Que=Quebec,Alta=Alberta,Sask=Saskatchewan,Man=Manitoba,ON=Ontario,QC=Quebec,BC=British Columbia,AB=Alberta',
  ),
  ...rows('AU', 'NSW=New South Wales,Qld=Queensland,QLD=Queensland,Vic=Victoria,Tas=Tasmania'),
])
