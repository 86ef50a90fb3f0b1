"""Persian reports as agencies write them: bylines, long offices, lists, shared verbs."""

from __future__ import annotations

import pytest

from tests.events.test_grammar_fa import directed


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # a byline that ends with its agency, without a sign
        ("به گزارش ایرنا رئیس جمهور پرو با وزیر خارجه شیلی دیدار کرد.",
         {("PER+CHL", "", "CONSULT")}),
        ("به گزارش خبرگزاری رویترز وزارت خارجه کنیا سفیر سومالی را احضار کرد.",
         {("KEN", "SOM", "ACCUSE")}),
        ("باشگاه خبرنگاران جوان - وزیر خارجه نپال وارد داکا شد.", {("NPL", "BGD", "CONSULT")}),
        ("در فرانسه وزیر خارجه پرو با همتای خود دیدار کرد.", {("PER", "FRA", "CONSULT")}),
        # it is set that
        ("قرار است که وزیر خارجه پرو هفته آینده به کنیا سفر کند.", {("PER", "KEN", "AGREE")}),
        # who is present at a session
        ("نشست سه‌جانبه با حضور پرو، شیلی و بولیوی در کیتو برگزار شد.",
         {("PER+CHL+BOL", "", "CONSULT")}),
        ("نشستی با حضور وزیران خارجه کنیا، اتیوپی و سودان در نایروبی برگزار شد.",
         {("KEN+ETH+SDN", "", "CONSULT")}),
        # counterparts of several states
        ("وزیر خارجه پرو با همتایان خود از شیلی و کنیا دیدار کرد.",
         {("PER+CHL", "", "CONSULT"), ("PER+KEN", "", "CONSULT")}),
        # the country of the media that tell it
        ("رسانه‌های کنیا از دیدار رئیس جمهور این کشور با رئیس جمهور پرو خبر دادند.",
         {("KEN+PER", "", "CONSULT")}),
        # a verb whose "do" is not said again
        ("وزارت خارجه پرو حمله شیلی به بولیوی را محکوم و خواستار توقف آن شد.",
         {("CHL", "BOL", "ASSAULT"), ("PER", "CHL", "ACCUSE"), ("PER", "CHL", "REQUEST")}),
        # who is met by one of another state, whom nobody knows
        ("پرو دیدار رئیس جمهور شیلی با یکی از چهره‌های معترض را محکوم کرد.",
         {("PER", "CHL", "ACCUSE")}),
        # talks with the press
        ("وزیر خارجه پرو در گفت‌وگو با یک رسانه خارجی گفت شیلی سفیر خود را فراخوانده است.",
         {("CHL", "PER", "SANCTION")}),
        # what a leader orders to be done
        ("رئیس جمهور پرو دستور داد تعرفه‌های جدیدی علیه شیلی اعمال شود.",
         {("PER", "CHL", "SANCTION")}),
        # a ministry of two fields, a city with its state
        ("تفاهم‌نامه‌ای میان وزیر راه و شهرسازی پرو و وزیر تجارت و بازرگانی شیلی به امضا رسید.",
         {("PER+CHL", "", "SUPPORT")}),
        ("وزیر خارجه پرو که دیروز وارد نایروبی پایتخت کنیا شد، گفت روابط خوب است.",
         {("PER", "KEN", "CONSULT")}),
        # sanctions renewed, clashes that began again
        ("اتحادیه اروپا تحریم‌های خود علیه مالی را تمدید کرد.", {("EUR", "MLI", "SANCTION")}),
        ("درگیری نیروهای مرزی پرو و شیلی بار دیگر آغاز شد.", {("PER+CHL", "", "ASSAULT")}),
    ],
)  # fmt: skip
def test_reports_of_agencies(text: str, want: set[tuple[str, str, str]]) -> None:
    assert directed(text) == want
