const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

// First names that are nearly always one gender's, so that "she" is Mira and not Jon. A name missing here, or one that
// both bear (Robin, Noor, Kim), tells nothing. Common names of many languages as general knowledge has them.

/** "Envoy Mira Tal met Jon Aker. She said": first names of women. */
export const FEMALE_NAMES: ReadonlySet<string> = set(
  `maria mary anna anne ana hanna hannah elena helena helen irina olga natalia natalya tatiana svetlana ekaterina katerina catherine katherine kate sofia sophie sophia laura lara lena nina vera sara sarah ruth
  rachel rebecca esther eva emma emily emilia julia julie juliet amelia olivia isabel isabella elizabeth margaret martha marta teresa theresa rosa lucia carmen gloria claudia patricia monica veronica angela andreea
  paula carolina carla camila valentina daniela gabriela fernanda beatriz ines lourdes dolores mercedes pilar barbara susan linda karen nancy betty donna carol michelle amanda melissa stephanie jennifer jessica
  amy alice clara ann annie beth brenda candace carrie cathy cheryl cindy connie cynthia darlene debbie deborah debra denise dorothy elaine ellen erin gail heather holly jackie janice jeanne jill joyce julianne katie kathleen kathy kimberly kristen lauren lisa lori
  marilyn marjorie megan nicole pamela peggy phyllis rebekah rhonda sandra sharon sheila shelly shirley stacy sue suzanne tammy tara tiffany tina vicki wanda wendy yvonne charlotte louise jane joan janet judith diana diane virginia victoria christine christina kristina ingrid astrid sigrid greta birgit heidi ursula petra monika ilse inge edda freya frida elin
  mira milena jelena ivana marija vesna dragana biljana ljiljana zorica sanja tanja katja anja maja dunja fatima fatma aisha ayesha aicha khadija zainab zaynab zeinab maryam mariam marwa asma amina amna halima
  hafsa samira nadia nadira leila layla laila yasmin yasmine jamila rania rana dina hana hala huda noura nawal salma safia sana sanaa shirin farah farida fariha bushra benazir malala maleeha hina sherry zartaj
  shazia rubina tahira tehmina gulalai parveen nasreen nasrin shahida saira sadia uzma kiran sunita anita geeta gita indira sonia priya pooja lakshmi kavita meena rekha asha usha nirmala mamata mayawati
  sushma smriti priyanka divya deepa lalita savitri hasina khaleda sheikha taslima grace mercy blessing chioma ngozi amaka funmi folake abeni adaeze wanjiku njeri achieng akinyi atieno wangari nyambura thandiwe
  nomvula zanele lindiwe nkosazana aminata fatoumata mariama aissatou awa ndeye yuki yoko keiko sakura naomi mei ling xiu ying thi nguyet linh siti dewi megawati corazon leni imelda`,
)

/** "Envoy Mira Tal met Jon Aker. He said": first names of men. */
export const MALE_NAMES: ReadonlySet<string> = set(
  `john jon jonathan james robert michael william david richard joseph thomas tomas tom charles christopher daniel matthew anthony mark donald steven steve paul andrew joshua kenneth kevin brian george edward ronald
  timothy jason jeffrey jim jimmy bob bobby bill billy mike dave dan danny joe joey matt tony ken tim jeff greg gregory rick ron steve ben nick andy doug douglas donny eddie fred
  frederick glenn howard jake jesse kyle keith larry louis martin neil nathan norman patrick randy ralph roger roy russell sean shawn todd travis tyrone wade wayne zachary adam aaron alan allen albert bruce bryan carlton chad clint cody craig curtis darren derek dustin dwight earl eugene gerald gordon harold herbert hugh gary eric stephen larry scott frank benjamin samuel raymond patrick alexander jack dennis jerry peter pete henry carl karl arthur walter martin simon philip phillip oliver harry victor
  ivan igor vladimir dmitry dmitri sergei sergey boris mikhail alexei nikolai yuri oleg pavel viktor andrei anatoly konstantin maxim denis ruslan vitaly jan jens jonas lars nils olaf sven erik gustav hans
  heinrich klaus jürgen wolfgang dieter helmut franz josef otto stefan andreas matthias sebastian lukas felix juan jose carlos luis miguel pedro pablo jorge fernando ricardo rafael javier sergio antonio manuel
  francisco diego alejandro eduardo roberto alberto mario enrique ramon raul hugo marco matteo luca luigi giovanni giuseppe paolo francesco pierre jean jacques michel francois louis laurent philippe emmanuel
  marcel rené milan marko zoran goran dragan slobodan milos nikola petar stjepan ratko radovan muhammad mohammad mohammed mohamed muhammed ahmed ahmad ali omar umar hassan hasan hussein hussain husain ibrahim
  ismail yusuf yousef youssef yousaf khalid tariq tarek bilal hamza abdullah abdul abdallah rahman karim kareem rashid rasheed saeed said saad sami samir nasser nasir jamal kamal kemal mustafa mahmoud mehmood
  mahmood murad faisal fahad fahd salman sultan talal walid waleed yasser yasir zaid ziad imran nawaz shehbaz shahbaz asif bilawal pervez parvez ishaq khawaja attaullah munir sartaj aftab iqbal javed javaid rehman
   fawad shafqat ejaz ijaz tahir zahid wahid hamid hameed majid sajid shahid waqar wasim younis zafar zubair usman osman adnan arif ashraf ghulam mirza sohail suhail sikandar sirajuddin zabihullah
   hibatullah hamdullah naseem gulbuddin karzai narendra rajiv rahul amit arun anil sunil vijay ajay sanjay ravi suresh ramesh rajesh manmohan arvind deepak mahinda gotabaya ranil
  kwame kofi kojo chinedu emeka obinna olusegun sani abubakar bukola tunde wole uhuru raila kipchoge kiptoo omondi otieno kamau mwangi thabo cyril jacob nelson mandla sipho hiroshi kenji takeshi shinzo
  wei jun ming duc minh joko prabowo ferdinand rodrigo emre mehmet recep ahmet hakan murat kerem selim volodymyr petro taras bohdan viktoras andrius mikheil giorgi nikol serzh ilham`,
)
