const list = (names: string): readonly string[] => names.split(' ')

/**
 * Common first and family names by culture, in the letters that they are written in; after a slash,
 * where those are not Latin, how their owners write them in an e-mail address.
 *
 * No family name stands in two lists, so no full name is in two cultures. The order is mixed on purpose:
 * customers that follow each other should not come in the order of the alphabet. Family names fit women
 * and men alike. No name has combining marks or a typographic apostrophe, which the API's patterns refuse.
 */
export const nameLists = {
  english: {
    first: list(
      'Olivia James Priya Ethan Grace Noah Aisha Lucas Hannah Omar Chloe Daniel Mei Jack Ruby Mateo Ava Samuel Isla Kofi Emily Arjun Megan Oscar Leah Tyler Sofia Benjamin Harriet Malik Zoe Finn',
    ),
    last: list(
      "Walker Okafor Thompson Nguyen Clarke Patel Sullivan Brooks Kim Hughes O'Brien Campbell Ramirez Bennett Singh Foster Mackenzie Reid Chen Whitfield Harper Adeyemi Lawson Fletcher Novak Hayes Sinclair Rahman Parker Doyle Garcia Smith-Jones",
    ),
  },
  german: {
    first: list(
      'Lena Jonas Sophie Jürgen Mia Elif Felix Hannelore Maximilian Käthe Paul Johanna Emre Greta Lukas Björn Clara Moritz Anneliese Tobias Marie Günter Frieda Niklas',
    ),
    last: list(
      'Müller Schneider Yılmaz Weber Schäfer Hoffmann Koch Richter Wolff Schröder Neumann Zimmermann Braun Krüger Hartmann Lange Weiß Vogel Kaya Friedrich Keller Günther Böhm Seidel',
    ),
  },
  french: {
    first: list(
      'Camille Hugo Léa Mathis Chloé Jean-Luc Inès Théo Manon Gabriel Zoé Amélie Antoine Fatou Louis Élodie Karim Margaux Étienne Noémie Rémi Anaïs Baptiste Céline',
    ),
    last: list(
      "Martin Bernard Dubois Moreau Lefèvre Girard Rousseau Benali Fontaine Chevalier Gauthier Perrin Morel Dupont Mercier Diallo Lemaître Renaud Faure Blanchard Garnier Roussel D'Arcy Tremblay",
    ),
  },
  spanish: {
    first: list(
      'Lucía Alejandro Begoña Javier Carmen Íñigo Valentina Andrés Ximena Joaquín Rocío Raúl Marisol Diego Inmaculada Sebastián Paloma Óscar Guadalupe Álvaro',
    ),
    last: list(
      'Fernández Muñoz Ibáñez Castillo Núñez Herrera Gutiérrez Peña Ortega Vázquez Delgado Zúñiga Cabrera Domínguez Serrano Quiñones Aguilar Yáñez Molina Echeverría',
    ),
  },
  italian: {
    first: list(
      'Giulia Alessandro Chiara Niccolò Francesca Lorenzo Beatrice Matteo Ilaria Davide Noemi Tommaso Elisa Riccardo Ludovica Pietro Martina Edoardo Serena Gianluca',
    ),
    last: list(
      "Rossi Esposito Bianchi Dell'Acqua Ricci Marino Greco Bruno Gallo Conti De-Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Santoro Nicolò",
    ),
  },
  dutch: {
    first: list(
      'Sanne Daan Fenna Thijs Noor Ruben Lotte Bram Femke Jeroen Anouk Sjoerd Maaike Stijn Eline Joris Roos Wouter Yara Koen',
    ),
    last: list(
      'Jansen Visser Bakker Dijkstra Smit Hendriks Mulder Meijer Peters Vermeulen Dekker Kuipers Hoekstra Postma Willems Scholten Timmermans Veenstra Bosman Zijlstra',
    ),
  },
  swedish: {
    first: list(
      'Astrid Nils Saga Björn Ebba Åke Linnéa Axel Freja Göran Maja Sven Elsa Viggo Ingrid Mårten Tuva Håkan Wilma Jörgen',
    ),
    last: list(
      'Lindqvist Åkesson Bergström Nyberg Sjöberg Holmgren Lundin Öberg Eklund Hedström Forsberg Wikström Nordin Sandström Engström Löfgren Ström Hallberg Dahlgren Björklund',
    ),
  },
  polish: {
    first: list(
      'Zofia Jakub Małgorzata Wojciech Hanna Łukasz Agnieszka Stanisław Oliwia Paweł Katarzyna Michał Grażyna Tadeusz Żaneta Kamil Bożena Szymon Wanda Przemysław',
    ),
    last: list(
      'Nowak Wójcik Kowalczyk Woźniak Mazur Krawczyk Kaczmarek Zając Król Wróbel Wieczorek Olszak Dudek Stępień Pawlak Sikora Baran Szewczyk Pietrzak Gołąb',
    ),
  },
  turkish: {
    first: list(
      'Zeynep Mehmet Ayşe Çağlar Elif Hüseyin Defne Oğuz Gülşen Burak Şebnem İbrahim Ceren Ömer Nazlı Kerem Ülkü Yiğit Selin Tuğba',
    ),
    last: list(
      'Demir Çelik Şahin Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Çetin Koç Kurt Özkan Şimşek Polat Korkmaz Güneş Erdoğdu Taş',
    ),
  },
  portuguese: {
    first: list(
      'Beatriz João Larissa Thiago Conceição Rafael Letícia Vinícius Antônia Gustavo Mônica Caio Débora Luís Fabíola Murilo Júlia Renan Íris Estêvão',
    ),
    last: list(
      'Silva Souza Araújo Gonçalves Magalhães Carvalho Assunção Ribeiro Conceição Teixeira Galvão Nogueira Simões Barbosa Brandão Pacheco Falcão Macêdo Paixão Queirós',
    ),
  },
  indian: {
    first: list(
      'Ananya Rohan Kavya Vikram Lakshmi Aditya Meera Sanjay Divya Rajesh Ishita Karthik Neha Harpreet Pooja Suresh Aarav Fatima Devika Nikhil',
    ),
    last: list(
      'Sharma Iyer Reddy Gupta Mukherjee Kulkarni Nair Chaudhary Bose Mehta Desai Krishnan Banerjee Joshi Verma Pillai Khan Agarwal Shetty Fernandes',
    ),
  },
  japanese: {
    first: list(
      'さくら/sakura 蓮/ren 陽菜/hina 大翔/hiroto 美咲/misaki 健太/kenta ひかり/hikari 翔/sho 結衣/yui 拓海/takumi 愛/ai 直樹/naoki 千尋/chihiro 悠人/yuto 花子/hanako 誠/makoto 彩/aya 亮/ryo 葵/aoi マリア/maria',
    ),
    last: list(
      '佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 伊藤/ito 渡辺/watanabe 山本/yamamoto 中村/nakamura 小林/kobayashi 加藤/kato 吉田/yoshida 山田/yamada 佐々木/sasaki 山口/yamaguchi 松本/matsumoto 井上/inoue 木村/kimura 林/hayashi 斎藤/saito 清水/shimizu',
    ),
  },
  korean: {
    first: list(
      '민준/minjun 서연/seoyeon 도윤/doyun 지우/jiwoo 하은/haeun 준서/junseo 수빈/subin 예준/yejun 지민/jimin 현우/hyunwoo 유진/yujin 태양/taeyang 은지/eunji 동현/donghyun 보라/bora 승호/seungho 나리/nari 재원/jaewon 미영/miyoung 성민/sungmin',
    ),
    last: list(
      '이/lee 박/park 최/choi 정/jung 강/kang 조/cho 윤/yoon 장/jang 임/lim 한/han 오/oh 서/seo 신/shin 권/kwon 황/hwang 안/ahn 송/song 류/ryu 전/jeon 남궁/namgung',
    ),
  },
  chinese: {
    first: list(
      '伟/wei 芳/fang 娜/na 敏/min 静/jing 强/qiang 磊/lei 洋/yang 艳/yan 勇/yong 杰/jie 娟/juan 涛/tao 明/ming 超/chao 秀英/xiuying 霞/xia 平/ping 志强/zhiqiang 桂英/guiying',
    ),
    last: list(
      '王/wang 李/li 张/zhang 刘/liu 杨/yang 黄/huang 赵/zhao 周/zhou 吴/wu 徐/xu 孙/sun 马/ma 朱/zhu 胡/hu 郭/guo 何/he 高/gao 林/lin 罗/luo 欧阳/ouyang',
    ),
  },
  greek: {
    first: list(
      'Μαρία/maria Γιώργος/giorgos Ελένη/eleni Δημήτρης/dimitris Κατερίνα/katerina Νίκος/nikos Βασιλική/vasiliki Χρήστος/christos Σοφία/sofia Παναγιώτης/panagiotis Αγγελική/angeliki Θανάσης/thanasis Ιωάννα/ioanna Στέλιος/stelios Δέσποινα/despina Κώστας/kostas Ζωή/zoi Μιχάλης/michalis Άννα/anna Σπύρος/spyros',
    ),
    last: list(
      'Οικονόμου/oikonomou Γεωργίου/georgiou Δημητρίου/dimitriou Νικολάου/nikolaou Παπαδημητρίου/papadimitriou Ιωάννου/ioannou Βασιλείου/vasileiou Αθανασίου/athanasiou Χρήστου/christou Παπανικολάου/papanikolaou Αλεξίου/alexiou Θεοδώρου/theodorou Σταύρου/stavrou Αντωνίου/antoniou Ζαφειρίου/zafeiriou Κωνσταντίνου/konstantinou Πέτρου/petrou Παύλου/pavlou Στεφάνου/stefanou Μιχαήλ/michail',
    ),
  },
  ukrainian: {
    first: list(
      'Олена/olena Андрій/andrii Оксана/oksana Дмитро/dmytro Наталія/nataliia Сергій/serhii Ірина/iryna Богдан/bohdan Юлія/yuliia Тарас/taras Соломія/solomiia Олександр/oleksandr Ганна/hanna Микола/mykola Лариса/larysa Остап/ostap Дарина/daryna Ярослав/yaroslav Катерина/kateryna Назар/nazar',
    ),
    last: list(
      "Шевченко/shevchenko Коваленко/kovalenko Бондаренко/bondarenko Ткаченко/tkachenko Кравчук/kravchuk Олійник/oliinyk Лисенко/lysenko Мельник/melnyk Поліщук/polishchuk Савченко/savchenko Гаврилюк/havryliuk Мороз/moroz Дем'яненко/demianenko Захарченко/zakharchenko Білоус/bilous Гончар/honchar Яценко/yatsenko Щербак/shcherbak Руденко/rudenko Їжакевич/yizhakevych",
    ),
  },
  hebrew: {
    first: list(
      'נועה/noa דוד/david תמר/tamar יוסף/yosef מאיה/maya איתי/itay שירה/shira משה/moshe יעל/yael עומר/omer רחל/rachel אריאל/ariel הילה/hila אברהם/avraham ליאור/lior גיא/guy מיכל/michal נדב/nadav אסתר/ester רון/ron',
    ),
    last: list(
      "כהן/cohen לוי/levi מזרחי/mizrahi פרץ/peretz ביטון/biton דהן/dahan אברהמי/avrahami פרידמן/friedman אזולאי/azoulay מלכה/malka גבאי/gabay שפירא/shapira קליין/klein בן-דוד/ben-david אוחיון/ohayon חדד/hadad רוזן/rosen סגל/segal ברק/barak ג'רבי/jerbi",
    ),
  },
  arabic: {
    first: list(
      'محمد/mohamed فاطمة/fatma أحمد/ahmed مريم/mariam يوسف/youssef نور/nour عمر/omar سارة/sara خالد/khaled ليلى/laila مصطفى/mostafa هبة/heba حسن/hassan ياسمين/yasmin طارق/tarek آية/aya إبراهيم/ibrahim منى/mona كريم/karim دينا/dina',
    ),
    last: list(
      'حسين/hussein المصري/elmasry عبدالله/abdallah السيد/elsayed منصور/mansour فهمي/fahmy الشريف/elsherif صالح/saleh غانم/ghanem رمضان/ramadan نجيب/naguib العطار/elattar سليمان/soliman بدوي/badawy شاهين/shaheen زكي/zaki الحداد/elhaddad قاسم/kassem مراد/mourad عوض/awad',
    ),
  },
} as const

export type Culture = keyof typeof nameLists
