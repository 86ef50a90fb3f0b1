"""Sentences of our own by language and script; halves and three words of each are tested too."""

TEXTS = {
    ("fa", "arabic"): """
وزیر امور خارجه در نشست خبری امروز گفت که روابط دو کشور رو به گسترش است
راننده‌ها سه روز پشت مرز می‌مانند و کسی پاسخ روشنی به آنها نمی‌دهد
دانشجویان هر سال برای دیدن آثار باستانی به شهرهای شمالی سفر می‌کنند
بازرگانان از نبود ارتباط بانکی میان دو طرف گلایه دارند و راهی می‌خواهند
مادربزرگم همیشه از نوروز و رسم‌های قدیمی روستا برای ما قصه می‌گفت
ساخت راه‌آهن رشت به آستارا سال‌هاست که به کندی پیش می‌رود
نماینده مجلس از دولت خواست درباره حقابه رودخانه توضیح بدهد
به نظر من زبان مشترک مهم‌ترین سرمایه برای گفت‌وگوی فرهنگی است
هیأت اقتصادی ایران هفته آینده برای امضای توافق‌نامه به باکو می‌رود
گروه‌های موسیقی محلی در جشنواره تابستانی تبریز برنامه اجرا کردند
قیمت کالاها پس از بسته شدن گذرگاه مرزی چند برابر شده است
استاد تاریخ توضیح داد که سندهای این دوره در بایگانی نگهداری می‌شود
سفير ايران در گفتگو با خبرنگاران از همكاري هاي انرژي خبر داد
پزشکان دو کشور تجربه‌های خود را در همایش سالانه با هم در میان گذاشتند
""",
    ("az", "latin"): """
Xarici işlər naziri bu gün keçirilən mətbuat konfransında əlaqələrin genişləndiyini bildirdi
Sürücülər üç gün sərhəddə gözləyir və heç kim onlara aydın cavab vermir
Tələbələr hər il qədim abidələri görmək üçün şimal şəhərlərinə gedirlər
Tacirlər iki ölkənin bankları arasında əlaqə olmamasından şikayət edirlər
Nənəm həmişə Novruz və kəndin köhnə adətləri haqqında danışardı
Rəşt Astara dəmir yolunun tikintisi illərdir ki yavaş gedir
Millət vəkili hökumətdən çayın suyu barədə izahat istədi
Mənim fikrimcə ortaq dil mədəni dialoq üçün ən böyük sərvətdir
İqtisadi nümayəndə heyəti gələn həftə saziş imzalamaq üçün Tehrana yola düşəcək
Yerli musiqi qrupları yay festivalında maraqlı proqramla çıxış etdilər
Sərhəd keçidi bağlandıqdan sonra malların qiyməti bir neçə dəfə artıb
Tarix müəllimi bu dövrün sənədlərinin arxivdə saxlandığını izah etdi
Səfir jurnalistlərlə söhbətində enerji sahəsində əməkdaşlıqdan danışdı
Həkimlər illik konfransda öz təcrübələrini bir birləri ilə bölüşdülər
""",
    ("az", "cyrillic"): """
Харичи ишләр назири бу ҝүн кечирилән конфрансда әлагәләрин ҝенишләндијини билдирди
Сүрүҹүләр үч ҝүн сәрһәддә ҝөзләјир вә һеч ким онлара ајдын ҹаваб вермир
Тәләбәләр һәр ил гәдим абидәләри ҝөрмәк үчүн шимал шәһәрләринә ҝедирләр
Таҹирләр ики өлкәнин банклары арасында әлагә олмамасындан шикајәт едирләр
Нәнәм һәмишә Новруз вә кәндин көһнә адәтләри һаггында данышарды
Рәшт Астара дәмир јолунун тикинтиси илләрдир ки јаваш ҝедир
Милләт вәкили һөкумәтдән чајын сују барәдә изаһат истәди
Мәним фикримҹә ортаг дил мәдәни диалог үчүн ән бөјүк сәрвәтдир
Игтисади нүмајәндә һејәти ҝәлән һәфтә сазиш имзаламаг үчүн Теһрана јола дүшәҹәк
Јерли мусиги груплары јај фестивалында мараглы програмла чыхыш етдиләр
Сәрһәд кечиди бағландыгдан сонра малларын гијмәти бир нечә дәфә артыб
Тарих мүәллими бу дөврүн сәнәдләринин архивдә сахландығыны изаһ етди
Сәфир журналистләрлә сөһбәтиндә енержи саһәсиндә әмәкдашлыгдан данышды
Һәкимләр иллик конфрансда өз тәҹрүбәләрини бир бирләри илә бөлүшдүләр
""",
    ("az", "arabic"): """
خاریجی ایشلر ناظیری بو گون کئچیریلن ییغینجاقدا علاقه‌لرین گئنیشلندیگینی بیلدیردی
سوروجولر اوچ گون سرحدده گؤزله‌ییر و هئچ کیم اونلارا آیدین جاواب وئرمیر
طلبه‌لر هر ایل قدیم آبیده‌لری گؤرمک اوچون شیمال شهرلرینه گئدیرلر
تاجیرلر ایکی اؤلکه‌نین بانکلاری آراسیندا علاقه اولماماسیندان شیکایت ائدیرلر
ننه‌م همیشه نووروز و کندین کؤهنه عادتلری حاقیندا دانیشاردی
رشت آستارا دمیر یولونون تیکینتیسی ایللردیر کی یاواش گئدیر
میللت وکیلی حؤکومتدن چایین سویو باره‌ده ایضاحات ایسته‌دی
منیم فیکریمجه اورتاق دیل مدنی دیالوق اوچون ان بؤیوک ثروتدیر
ایقتیصادی نوماینده هئیتی گلن هفته سازیش ایمضالاماق اوچون تئهرانا یولا دوشه‌جک
یئرلی موسیقی قروپلاری یای فستیوالیندا ماراقلی پروقراملا چیخیش ائتدیلر
سرحد کئچیدی باغلاندیقدان سونرا ماللارین قیمتی بیر نئچه دفعه آرتیب
تاریخ معلیمی بو دؤورون سندلرینین آرشیوده ساخلاندیغینی ایضاح ائتدی
سفیر ژورنالیستلرله صؤحبتینده ائنرژی ساحه‌سینده امکداشلیقدان دانیشدی
حکیملر ایللیک توپلانتیدا اؤز تجروبه‌لرینی بیر بیرلری ایله بؤلوشدولر
""",
    ("en", "latin"): """
The foreign minister said at a press conference today that relations are expanding
Drivers wait three days at the border and nobody gives them a clear answer
Every year students travel to the northern cities to see ancient monuments
Merchants complain about the lack of bank links between both sides
My grandmother always told us about Nowruz and the old customs of the village
Construction of the railway from Rasht to Astara has been slow for years
A member of parliament asked the government to explain its water policy
In my opinion a common language is the greatest asset for cultural dialogue
An economic delegation will leave for Tehran next week to sign the agreement
Local music groups performed an interesting programme at the summer festival
Prices of goods rose several times after the border crossing was closed
The history teacher explained that documents of this period are kept in archives
The ambassador spoke with journalists about cooperation in the energy sector
Doctors of two countries shared their experience at the annual conference
""",
    ("tr", "latin"): """
Dışişleri Bakanı bugün düzenlenen basın toplantısında ilişkilerin geliştiğini söyledi
Şoförler sınırda üç gün bekliyor ve kimse onlara açık bir cevap vermiyor
Öğrenciler her yıl tarihi eserleri görmek için kuzey kentlerine gidiyor
Tüccarlar iki ülke arasında banka bağlantısı olmamasından şikayet ediyor
Büyükannem bize hep nevruzu ve köyün eski geleneklerini anlatırdı
Reşt ile Astara arasındaki demiryolunun yapımı yıllardır yavaş ilerliyor
Milletvekili hükümetten nehrin suyu hakkında açıklama yapmasını istedi
Bence ortak dil kültürel diyalog için en büyük zenginliktir
Ekonomi heyeti anlaşmayı imzalamak üzere gelecek hafta Tahran'a gidecek
Yerel müzik grupları yaz şenliğinde ilgi çekici bir gösteri sundu
Sınır kapısı kapatıldıktan sonra malların fiyatı birkaç kat arttı
Tarih öğretmeni bu döneme ait belgelerin arşivde saklandığını anlattı
Büyükelçi gazetecilerle görüşmesinde enerji alanındaki işbirliğinden söz etti
Doktorlar yıllık kongrede deneyimlerini birbirleriyle paylaştılar
""",
    ("ru", "cyrillic"): """
Министр иностранных дел заявил на пресс-конференции, что отношения расширяются
Водители ждут на границе три дня, и никто не даёт им ясного ответа
Каждый год студенты ездят в северные города смотреть древние памятники
Торговцы жалуются на отсутствие банковских связей между двумя сторонами
Бабушка всегда рассказывала нам про Новруз и старые обычаи деревни
Строительство железной дороги Решт Астара уже много лет идёт медленно
Депутат попросил правительство объяснить политику в отношении водных ресурсов
По моему мнению, общий язык важнее всего для диалога культур
Экономическая делегация на следующей неделе отправится в Тегеран подписать соглашение
Местные музыкальные группы выступили с интересной программой на летнем фестивале
Цены на товары выросли в несколько раз после закрытия пограничного перехода
Учитель истории объяснил, что документы этого периода хранятся в архиве
Посол рассказал журналистам о сотрудничестве в области энергетики
Врачи двух стран поделились опытом на ежегодной конференции
""",
    ("ar", "arabic"): """
قال وزير الخارجية في مؤتمر صحفي اليوم إن العلاقات تتوسع بين البلدين
ينتظر السائقون ثلاثة أيام على الحدود ولا أحد يعطيهم جواباً واضحاً
يسافر الطلاب كل عام إلى المدن الشمالية لمشاهدة الآثار القديمة
يشكو التجار من عدم وجود روابط مصرفية بين الجانبين
كانت جدتي تحدثنا دائماً عن النوروز والعادات القديمة في القرية
يسير بناء السكة الحديدية من رشت إلى أستارا ببطء منذ سنوات
طلب عضو البرلمان من الحكومة توضيح سياستها المائية
في رأيي اللغة المشتركة هي أكبر ثروة للحوار الثقافي
يغادر الوفد الاقتصادي الأسبوع المقبل إلى طهران لتوقيع الاتفاقية
قدمت فرق الموسيقى المحلية برنامجاً شيقاً في مهرجان الصيف
ارتفعت أسعار البضائع عدة مرات بعد إغلاق المعبر الحدودي
أوضح أستاذ التاريخ أن وثائق هذه الفترة محفوظة في الأرشيف
تحدث السفير مع الصحفيين عن التعاون في مجال الطاقة
تبادل الأطباء من البلدين خبراتهم في المؤتمر السنوي
""",
}


def list_cases() -> list[tuple[str, str, str, str]]:
    """Return (language, script, kind, text): whole sentences, halves, three words."""
    cases = []
    for (language, script), lines in TEXTS.items():
        for line in lines.strip().splitlines():
            words = line.split()
            middle = len(words) // 2
            cases.append((language, script, "full", line))
            cases.append((language, script, "half", " ".join(words[:middle])))
            cases.append((language, script, "three", " ".join(words[middle : middle + 3])))
    return cases
