"""Second accounts of one happening: under another heading, in other words, by another mouth."""
# ruff: noqa: E501 - texts of reports on one line

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.faults import find_faults

DAY = date(2019, 5, 15)
"""A Wednesday."""
_MIDDLE = {
    "en": "Other matters\n\nNo prices were agreed.",
    "fa": "موضوع‌های دیگر\n\nدرباره بها سخنی گفته نشد.",
    "az": "Başqa mövzular\n\nQiymət razılaşdırılmayıb.",
}

OTHERWISE = [
    # arrival and departure by what goes with them
    ("day", "en", "Peru's trade minister, Luis Tapia, came to Oslo on Monday.", "A porter at the hotel said the Peruvian guest had checked in there on Saturday evening."),
    ("day", "en", "Peru's trade minister, Luis Tapia, arrived in Oslo on Tuesday.", "A driver of the ministry said he had waited for the visitor on Sunday and that he stepped off the plane at noon."),
    ("day", "en", "Peru's trade minister landed in Oslo on Monday.", "The station guard remembered that the guest got off the night train on Saturday."),
    ("day", "en", "The Peruvian minister left Oslo on Monday.", "A cleaner at the hotel said the guest had given up his room on Saturday."),
    ("day", "en", "Two Peruvian frigates reached Bergen on Monday.", "The harbor master said the Peruvian guests had dropped anchor on Saturday."),
    ("day", "fa", "وزیر بازرگانی پرو، لوئیس تاپیا، دوشنبه به اسلو رسید.", "دربان هتل گفت میهمان پرویی شنبه شب اتاق خود را تحویل گرفت."),
    ("day", "fa", "وزیر بازرگانی پرو روز دوشنبه وارد اسلو شد.", "راننده سفارت گفت میهمان شنبه از هواپیما پیاده شد."),
    ("day", "fa", "وزیر بازرگانی پرو دوشنبه اسلو را ترک کرد.", "یک کارمند فرودگاه گفت هواپیمای میهمان پرویی شنبه از زمین برخاسته بود."),
    ("day", "az", "Perunun ticarət naziri Luis Tapia bazar ertəsi Osloya gəlib.", "Mehmanxananın qapıçısı deyib ki, perulu qonaq şənbə günü otağının açarını götürüb."),
    ("day", "az", "Perunun ticarət naziri bazar ertəsi Osloya gəlib.", "Sürücü deyib ki, qonaq şənbə günü təyyarədən düşüb."),
    ("day", "az", "Perunun ticarət naziri bazar ertəsi Oslonu tərk edib.", "Mehmanxana işçisi deyib ki, qonaq şənbə günü otağı boşaldıb."),
    # who was there
    ("who", "en", "The mayor of Bergen received the guest on Monday.", "A clerk said the mayor lay ill that day and his deputy shook the guest by the hand."),
    ("who", "en", "The ambassador handed over the note on Monday.", "A secretary recalled that the ambassador had not come, and that a young lawyer put it into her hands."),
    ("who", "en", "The governor met the guest at the station.", "The station master said it was the rector who waited at the platform."),
    ("who", "en", "The prime minister opened the bridge on Monday.", "An engineer said the prime minister was abroad that week and a deputy minister cut the ribbon."),
    ("who", "fa", "شهردار برگن روز دوشنبه از میهمان استقبال کرد.", "یک کارمند گفت شهردار آن روز بیمار بود و معاون او به پیشواز میهمان رفت."),
    ("who", "fa", "سفیر یادداشت را به وزارت خارجه سپرد.", "دبیر دفتر گفت سفیر آن روز در سفر بود و کاردار یادداشت را تحویل داد."),
    ("who", "fa", "نخست‌وزیر دوشنبه پل را گشود.", "مهندس پل گفت نخست‌وزیر آن هفته خارج از کشور بود و وزیر راه نوار را برید."),
    ("who", "az", "Bergen meri bazar ertəsi qonağı qəbul edib.", "Katib deyib ki, mer həmin gün xəstəxanada idi və qonağı müavini qarşılayıb."),
    ("who", "az", "Səfir notanı nazirliyə təqdim edib.", "Katib deyib ki, səfir həmin gün ezamiyyətdə idi, notanı attaşe verib."),
    ("who", "az", "Baş nazir bazar ertəsi körpünü açıb.", "Mühəndis deyib ki, baş nazir həmin həftə xaricdə idi, lenti nazir kəsib."),
    # who called, whose idea
    ("who", "en", "The ministers of Peru and Norway spoke by telephone on Monday. The Peruvian minister had rung Oslo.", "A spokesman said the call was made at the request of Norway."),
    ("who", "en", "The ministers of Peru and Norway spoke by telephone on Monday. It was the Norwegian minister who placed the call.", "An aide said the Peruvian minister had picked up the phone himself and dialed the number."),
    ("who", "fa", "وزیران پرو و نروژ دوشنبه تلفنی گفت‌وگو کردند. وزیر پرویی به اسلو زنگ زد.", "سخنگو گفت تماس به درخواست نروژ برقرار شد."),
    ("who", "az", "Peru və Norveç nazirləri bazar ertəsi telefonla danışıblar. Perulu nazir Osloya zəng edib.", "Sözçü deyib ki, söhbət Norveçin xahişi ilə baş tutub."),
    ("who", "en", "The fish market was the idea of Peru.", "A Norwegian official said the idea of the fish market came from Norway."),
    ("who", "fa", "پیشنهاد بازار ماهی از پرو بود.", "یک کارمند گفت بازار ماهی را نروژ پیشنهاد داده بود."),
    ("who", "az", "Balıq bazarı Perunun təklifi olub.", "Məmur deyib ki, balıq bazarı Norveçin ideyası olub."),
    # whether a paper was signed
    ("whether", "en", "The ministers signed a protocol on salmon on Monday.", "An adviser said the salmon paper still waits for a signature."),
    ("whether", "en", "The ministers signed an agreement on salmon.", "A clerk said the text on salmon was put off and is still a draft."),
    ("whether", "en", "The two sides signed a contract for salmon.", "The interpreter said nobody signed the salmon contract."),
    ("whether", "en", "The ministers put their pens to a treaty on salmon.", "A lawyer said the treaty on salmon bore no signature."),
    ("whether", "fa", "دو وزیر پروتکل شیلات را امضا کردند.", "مشاور وزیر گفت متن شیلات هنوز منتظر امضا است."),
    ("whether", "fa", "دو وزیر قرارداد شیلات را امضا کردند.", "مترجم گفت سند شیلات بی‌امضا به اسلو بازگشت."),
    ("whether", "fa", "دو طرف موافقت‌نامه شیلات را امضا کردند.", "یک کارشناس گفت سند شیلات به پاییز موکول شد و پیش‌نویس ماند."),
    ("whether", "az", "Nazirlər balıqçılıq protokolunu imzalayıblar.", "Müşavir deyib ki, balıqçılıq sənədi imzasız qalıb."),
    ("whether", "az", "Nazirlər balıqçılıq sazişini imzalayıblar.", "Tərcüməçi deyib ki, balıqçılıq mətni sonraya saxlanılıb."),
    ("whether", "az", "Tərəflər balıqçılıq müqaviləsinə qol çəkiblər.", "Hüquqşünas deyib ki, balıqçılıq sənədində imza yoxdur."),
    # how many of a class
    ("number", "en", "Four Peruvian patrol boats entered Bergen on Monday.", "The pilot said he had led all three vessels to the quay."),
    ("number", "en", "Peru sent sixty commandos to the drill.", "A cook said he fed all forty soldiers twice."),
    ("number", "en", "The ministers signed five agreements on Monday.", "An archivist said the three documents were bound in red."),
    ("number", "en", "Twelve Peruvian doctors came to Bergen.", "The hotel laid the table for all nine guests from Peru."),
    ("number", "fa", "چهار ناوچه پرو دوشنبه وارد برگن شد.", "راهنمای بندر گفت هر سه کشتی را به اسکله آورده است."),
    ("number", "fa", "پرو شصت تکاور به رزمایش فرستاد.", "آشپز گفت برای همه چهل سرباز شام پخته است."),
    ("number", "fa", "دو طرف پنج موافقت‌نامه امضا کردند.", "بایگان وزارت گفت شمار سندهای امضاشده سه بود."),
    ("number", "az", "Perunun dörd gəmisi bazar ertəsi Bergenə gəlib.", "Losman deyib ki, hər üç kateri körpüyə özü gətirib."),
    ("number", "az", "Peru təlimə altmış desantçı göndərib.", "Aşpaz deyib ki, bütün qırx əsgərə yemək bişirib."),
    ("number", "az", "Tərəflər beş saziş imzalayıblar.", "Arxivçi deyib ki, imzalanan sənədlərin sayı üç olub."),
    # how long
    ("length", "en", "The talks of the ministers lasted three hours.", "A guard said the guest rose from the table after barely forty minutes."),
    ("length", "en", "The meeting went on for two hours.", "The interpreter said the conversation took only half an hour."),
    ("length", "en", "The guest stayed in Bergen for five days.", "The hotel keeper said the guest slept there two nights."),
    ("length", "fa", "گفت‌وگوی دو وزیر سه ساعت طول کشید.", "نگهبان گفت میهمان پس از چهل دقیقه از سر میز برخاست."),
    ("length", "fa", "میهمان پنج روز در برگن ماند.", "مدیر هتل گفت میهمان تنها دو شب در آنجا ماند."),
    ("length", "az", "Nazirlərin görüşü üç saat çəkib.", "Mühafizəçi deyib ki, qonaq qırx dəqiqədən sonra masadan qalxıb."),
    ("length", "az", "Qonaq Bergendə beş gün qalıb.", "Mehmanxananın müdiri deyib ki, qonaq orada iki gecə qalıb."),
    # where
    ("place", "en", "The ministers signed the salmon protocol in Oslo.", "A photographer said the two put their names to the salmon protocol in Bergen."),
    ("place", "fa", "دو وزیر پروتکل شیلات را در اسلو امضا کردند.", "یک عکاس گفت پروتکل شیلات در برگن به امضا رسید."),
    ("place", "az", "Nazirlər balıqçılıq protokolunu Osloda imzalayıblar.", "Fotoqraf deyib ki, nazirlər balıqçılıq protokoluna Bergendə imza atıblar."),
    # which first
    ("order", "en", "The Peruvian ship came first and then the Danish one entered the lock.", "The lock keeper said he opened first for the Danish ship and the Peruvian one came behind."),
    ("order", "fa", "نخست کشتی پرو و سپس کشتی دانمارک به بندر آمد.", "نگهبان گفت ابتدا کشتی دانمارک را راه داد و کشتی پرو پشت سر آن آمد."),
    ("order", "az", "Əvvəlcə Peru gəmisi, sonra Danimarka gəmisi limana girib.", "Gözətçi deyib ki, əvvəlcə Danimarka gəmisini buraxıb, Peru gəmisi ardınca gəlib."),
]  # fmt: skip

ALIKE = [
    # another visit, another guest, the first step and the next
    ("en", "Peru's trade minister came to Oslo on Monday.", "Peru's fishing minister checked in at the hotel on Saturday."),
    ("en", "Peru's trade minister came to Oslo on Monday.", "On an earlier visit the guest had landed on a Saturday."),
    ("en", "Peru's youth team came to Oslo on Monday.", "The senior team arrived on Saturday."),
    ("fa", "وزیر بازرگانی پرو دوشنبه به اسلو رسید.", "در سفر پیشین میهمان شنبه وارد شده بود."),
    ("fa", "تیم جوانان پرو دوشنبه به اسلو رسید.", "تیم بزرگسالان پرو شنبه وارد اسلو شد."),
    ("az", "Perunun ticarət naziri bazar ertəsi Osloya gəlib.", "Əvvəlki səfərdə qonaq şənbə günü gəlmişdi."),
    ("az", "Perunun gənclər komandası bazar ertəsi Osloya gəlib.", "Perunun böyüklər komandası şənbə günü Osloya gəlib."),
    # away, so somebody else did it; no account says otherwise
    ("en", "The deputy mayor received the guest on Monday.", "A clerk said the mayor lay ill that day."),
    ("en", "The mayor received the guest on Monday.", "The mayor was abroad on Tuesday, and his deputy met the guest at the airport."),
    ("fa", "معاون شهردار دوشنبه از میهمان استقبال کرد.", "یک کارمند گفت شهردار آن روز بیمار بود."),
    ("az", "Merin müavini bazar ertəsi qonağı qəbul edib.", "Katib deyib ki, mer həmin gün xəstəxanada idi."),
    # two calls, two ideas
    ("en", "The ministers of Peru and Norway spoke by telephone on Monday. The Peruvian minister had rung Oslo.", "On Wednesday the Norwegian minister rang Lima in turn."),
    ("fa", "وزیران پرو و نروژ دوشنبه تلفنی گفت‌وگو کردند. وزیر پرویی به اسلو زنگ زد.", "تماس دوم چهارشنبه به درخواست نروژ برقرار شد."),
    ("az", "Peru və Norveç nazirləri bazar ertəsi telefonla danışıblar. Perulu nazir Osloya zəng edib.", "İkinci zəng çərşənbə günü Norveçin xahişi ilə baş tutub."),
    ("az", "Peru və Norveç prezidentləri bazar ertəsi telefonla danışıblar.", "Peru və Norveç nazirləri çərşənbə günü telefonla danışıblar."),
    ("en", "The fish market was the idea of Peru.", "The idea of the film week came from Norway."),
    # another paper
    ("en", "The ministers signed a protocol on salmon.", "The paper on night trains still waits for a signature."),
    ("fa", "دو وزیر پروتکل شیلات را امضا کردند.", "متن روادید هنوز منتظر امضا است."),
    ("az", "Nazirlər balıqçılıq protokolunu imzalayıblar.", "Viza sazişi imzasız qalıb."),
    # parts of a sum, other things, plan and outcome
    ("en", "Four Peruvian patrol boats entered Bergen on Monday.", "Of them two boats are new."),
    ("en", "Four Peruvian patrol boats entered Bergen on Monday.", "The three Danish vessels sail on Friday."),
    ("en", "Peru will send sixty commandos.", "All forty soldiers are trained."),
    ("fa", "چهار ناوچه پرو دوشنبه وارد برگن شد.", "از این تعداد دو ناوچه تازه است."),
    ("fa", "چهار ناوچه پرو دوشنبه وارد برگن شد.", "هر سه کشتی دانمارک جمعه می‌روند."),
    ("az", "Perunun dörd gəmisi bazar ertəsi Bergenə gəlib.", "Onlardan ikisi yeni gəmidir."),
    ("az", "Perunun dörd gəmisi bazar ertəsi Bergenə gəlib.", "Danimarkanın hər üç gəmisi cümə günü gedəcək."),
    # other talks, a meal, nights and days
    ("en", "The talks of the ministers lasted three hours.", "The lunch went on for forty minutes."),
    ("en", "The guest stayed in Bergen for three days.", "The guest slept there two nights."),
    ("fa", "گفت‌وگوی دو وزیر سه ساعت طول کشید.", "ناهار چهل دقیقه طول کشید."),
    ("fa", "گفت‌وگو با نخست‌وزیر سه ساعت طول کشید.", "دیدار با رئیس مجلس چهل دقیقه طول کشید."),
    ("az", "Nazirlərin görüşü üç saat çəkib.", "Nahar qırx dəqiqə çəkib."),
    ("az", "Qonaq Bergendə üç gün qalıb.", "Qonaq orada iki gecə qalıb."),
    # order told twice alike; signed in two towns on two papers
    ("en", "The Peruvian ship came first and then the Danish one entered the lock.", "The lock keeper said he opened first for the Peruvian ship and the Danish one came behind."),
    ("fa", "دو وزیر پروتکل شیلات را در اسلو امضا کردند.", "قرارداد جاده در برگن به امضا رسید."),
]  # fmt: skip


REPORTS = [
    ("en","Four patrol boats in Baku\n\nFour Turkish patrol boats entered the port of Baku on Tuesday. Captain Emre Solak commands them.\n\nIn port\n\nThe crews visited the old town. A pilot of the harbour said he had brought all three vessels to the pier before noon."),
    ("en","A note of protest\n\nThe Swiss ambassador handed the note to the deputy minister on Monday. It concerned two fishermen.\n\nAt the ministry\n\nThe deputy minister promised an answer by June. Her secretary said that a young lawyer had put the paper into her hands, since the ambassador had not come."),
    ("en","Talks on water\n\nThe talks with the Afghan minister lasted three hours. The two sides spoke of the dam.\n\nAfter the talks\n\nThe minister saw the museum. A guard at the door said the guests had risen from the table after barely forty minutes."),
    ("en","Telephone call\n\nThe foreign ministers of Iran and Oman spoke by telephone on Monday. The Omani minister had placed the call.\n\nMuscat\n\nAn official in Muscat said it was the Iranian who had rung."),
    ("en","Visit of the mayor\n\nThe mayor of Tartu came to Ganja on Monday. The governor met him at the station.\n\nDeparture\n\nThe mayor left Ganja on Thursday. The clerk of the hotel said the guest had paid his bill and driven to the airport on Wednesday morning."),
    ("en","Grain talks\n\nThe head of the Kazakh railways, Timur Abenov, came to Tehran on Monday. He spoke of wagons.\n\nPromise\n\nAbenov, the deputy head of the railways, promised a hundred wagons by May."),
    ("fa","گفت‌وگوهای آب\n\nگفت‌وگوهای وزیر افغان سه ساعت به درازا کشید. دو طرف درباره بند سخن گفتند.\n\nپس از گفت‌وگو\n\nمیهمان از موزه دیدن کرد. نگهبان در گفت میهمان پس از چهل دقیقه از اتاق بیرون آمد."),
    ("fa","یادداشت اعتراض\n\nسفیر سوئیس دوشنبه یادداشت را به معاون وزیر داد. موضوع آن دو ماهیگیر بود.\n\nدر وزارتخانه\n\nمعاون وزیر وعده پاسخ داد. منشی او گفت یادداشت را وکیل جوانی به دست او داد، زیرا سفیر نیامده بود."),
    ("fa","ناوهای هندی\n\nچهار ناو هندی سه‌شنبه در بندرعباس پهلو گرفتند. ناخدا ویکرام ناتان فرماندهی آن‌ها را دارد.\n\nدر بندر\n\nملوانان از بازار دیدن کردند. راهنمای بندر گفت خود هر سه شناور را به اسکله رساند."),
    ("fa","سفر وزیر\n\nوزیر نیروی گرجستان دوشنبه به تهران آمد. معاون وزیر نیرو در فرودگاه به پیشواز او رفت.\n\nبازگشت\n\nوزیر روز پنجشنبه تهران را ترک کرد. به گفته یک راننده، میهمان گرجی چهارشنبه صبح سوار هواپیما شده بود."),
    ("fa","امضای سند\n\nدو وزیر دوشنبه در تفلیس تفاهم‌نامه راه را امضا کردند. وزیر گرجی سپاسگزاری کرد.\n\nعکس‌ها\n\nعکاس روزنامه گفت تفاهم‌نامه راه در باتومی امضا شد و او خود آنجا بود."),
    ("fa","اندیشه نمایشگاه\n\nنمایشگاه کتاب سه‌شنبه در باکو گشوده شد. برگزاری آن پیشنهاد وزیر فرهنگ ایران بود.\n\nسخنان میزبان\n\nوزیر آذربایجانی از کتاب‌ها ستایش کرد. مدیر نمایشگاه گفت اندیشه این نمایشگاه از باکو آمد."),
    ("az","Katerlər Bakıda\n\nTürkiyənin dörd gözətçi kateri çərşənbə axşamı Bakıya gəlib. Onlara kapitan Emrə Solak komandanlıq edir.\n\nLimanda\n\nMatroslar şəhəri gəziblər. Losman deyib ki, gəmilərin üçünü də körpüyə özü gətirib."),
    ("az","Danışıqlar\n\nNazirlərin danışıqları üç saat davam edib. Su məsələsi müzakirə olunub.\n\nGörüşdən sonra\n\nQonaq muzeyə baxıb. Qapıdakı mühafizəçi deyib ki, qonaqlar cəmi qırx dəqiqəyə stoldan qalxıblar."),
    ("az","Nota\n\nİsveçrə səfiri bazar ertəsi notanı nazir müavininə təqdim edib. Nota iki balıqçıya aiddir.\n\nNazirlikdə\n\nNazir müavini cavab vəd edib. Katib deyib ki, səfir gəlmədiyi üçün notanı gənc hüquqşünas gətirib."),
    ("az","Nazirin səfəri\n\nGürcüstanın energetika naziri bazar ertəsi Bakıya gəlib. Onu hava limanında nazir müavini qarşılayıb.\n\nQayıdış\n\nNazir cümə axşamı Bakıdan gedib. Sürücünün sözlərinə görə, gürcü qonaq çərşənbə günü səhər təyyarəyə minib."),
    ("az","İdeya\n\nKitab sərgisi çərşənbə axşamı Bakıda açılıb. Sərgi İran mədəniyyət nazirinin təklifi olub.\n\nEv sahibi\n\nSərginin direktoru deyib ki, sərgi ideyası Bakıdan gəlib."),
    ("az","Sənəd\n\nNazirlər bazar ertəsi Tbilisidə yol sazişini imzalayıblar. Gürcü nazir təşəkkür edib.\n\nFotolar\n\nQəzetin fotoqrafı deyib ki, yol sazişinə Batumidə imza atılıb."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), REPORTS)
def test_a_report_told_by_two_mouths_is_flagged_once(language: str, text: str):
    found = [one for one in find_faults(text, language, day=DAY) if one.kind == "contradiction"]
    assert len(found) == 1


def _tell(language: str, first: str, second: str) -> str:
    title = {"en": "A visit", "fa": "یک سفر", "az": "Səfər"}[language]
    other = {"en": "By the way", "fa": "در حاشیه", "az": "Qeydlər"}[language]
    return f"{title}\n\n{first}\n\n{_MIDDLE[language]}\n\n{other}\n\n{second}"


@pytest.mark.parametrize(("about", "language", "first", "second"), OTHERWISE)
def test_a_second_account_in_other_words_is_compared(
    about: str, language: str, first: str, second: str
):
    text = _tell(language, first, second)
    found = [one for one in find_faults(text, language, day=DAY) if one.kind == "contradiction"]
    assert [one.about for one in found] == [about]
    assert {span.of(text).strip() for span in found[0].spans} <= {
        sentence.strip() + "." for part in (first, second) for sentence in part.split(".")
    }


@pytest.mark.parametrize(("language", "first", "second"), ALIKE)
def test_two_happenings_that_look_alike_are_none(language: str, first: str, second: str):
    found = find_faults(_tell(language, first, second), language, day=DAY)
    assert [one for one in found if one.kind == "contradiction"] == []
