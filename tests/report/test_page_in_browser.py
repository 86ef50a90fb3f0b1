from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from hamgara.report.formats import html

from .sample import HOSTILE, PAGE, QUOTE, make_report

pytestmark = pytest.mark.browser

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK, PHONE = (1280, 900), (390, 844)


@pytest.fixture(scope="module")
def browser(tmp_path_factory) -> Iterator[webdriver.Chrome]:
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not program or not driver:
        missing = "no Chromium here: apt-get install chromium chromium-driver"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in FLAGS:
        options.add_argument(flag)
    options.add_argument(f"--user-data-dir={tmp_path_factory.mktemp('profile')}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield chrome
    chrome.quit()


@pytest.fixture(scope="module", params=["fa", "az", "en"])
def address(request, tmp_path_factory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / f"report.{request.param}.html"
    path.write_text(html.render(make_report(), request.param), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(browser, address) -> Iterator[webdriver.Chrome]:
    _size(browser, DESK)
    _open(browser, address)
    yield browser
    assert browser.get_log("browser") == []


def _size(browser, size) -> None:
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def _open(browser, address) -> None:
    browser.get("about:blank")
    browser.get(address)


def _number(browser):
    return browser.find_element(By.CSS_SELECTOR, "table button.number:not(.bare)")


def _dialog(browser):
    return browser.find_element(By.ID, "evidence")


def _card(browser):
    return browser.find_element(By.ID, "card")


def _wait(browser, condition) -> None:
    WebDriverWait(browser, 5).until(lambda _: condition())


def test_click_opens_the_list_and_escape_gives_the_focus_back(opened):
    number = _number(opened)
    number.click()
    dialog = _dialog(opened)
    _wait(opened, dialog.is_displayed)
    assert opened.switch_to.active_element.get_attribute("id") == "evidence-title"
    assert opened.current_url.endswith(f"#e-{number.get_attribute('data-e')}")
    ActionChains(opened).send_keys(Keys.ESCAPE).perform()
    _wait(opened, lambda: not dialog.is_displayed())
    _wait(opened, lambda: opened.switch_to.active_element == number)
    _wait(opened, lambda: "#" not in opened.current_url)


def test_list_shows_the_items_and_says_what_is_left_out(opened):
    opened.find_element(By.CSS_SELECTOR, "ul button.number").click()
    _wait(opened, _dialog(opened).is_displayed)
    quotes = opened.find_elements(By.CSS_SELECTOR, "dialog blockquote")
    assert [quote.text for quote in quotes] == [QUOTE] * 5
    assert {quote.get_attribute("dir") for quote in quotes} == {"auto"}
    assert opened.find_element(By.CSS_SELECTOR, "dialog .left").is_displayed()
    opened.find_element(By.CSS_SELECTOR, "dialog .close").click()
    _wait(opened, lambda: not _dialog(opened).is_displayed())


def test_hover_shows_the_card_and_leaves_the_number_free(opened):
    number = _number(opened)
    ActionChains(opened).move_to_element(number).perform()
    card = _card(opened)
    _wait(opened, card.is_displayed)
    assert number.get_attribute("aria-describedby") == "card"
    box, place = card.rect, number.rect
    above = box["y"] + box["height"] <= place["y"]
    below = box["y"] >= place["y"] + place["height"]
    assert above or below
    ActionChains(opened).move_to_element(opened.find_element(By.TAG_NAME, "h1")).perform()
    _wait(opened, lambda: not card.is_displayed())


def test_keyboard_focus_shows_the_card_and_enter_the_list(opened):
    for _ in range(40):
        ActionChains(opened).send_keys(Keys.TAB).perform()
        if "number" in (opened.switch_to.active_element.get_attribute("class") or ""):
            break
    card = _card(opened)
    _wait(opened, card.is_displayed)
    ActionChains(opened).send_keys(Keys.ESCAPE).perform()
    _wait(opened, lambda: not card.is_displayed())
    ActionChains(opened).send_keys(Keys.ENTER).perform()
    _wait(opened, _dialog(opened).is_displayed)


def test_card_shows_three_items_at_most(opened):
    ActionChains(opened).move_to_element(
        opened.find_element(By.CSS_SELECTOR, "ul button.number")
    ).perform()
    _wait(opened, _card(opened).is_displayed)
    assert len(opened.find_elements(By.CSS_SELECTOR, "#card li")) == 3
    assert opened.find_element(By.CSS_SELECTOR, "#card .more").is_displayed()


@pytest.mark.parametrize("chart", ["chart-1", "network"])
def test_chart_opens_evidence(opened, chart):
    mark = opened.find_element(By.CSS_SELECTOR, f"#figure-{chart} .desk svg a")
    opened.execute_script(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", mark
    )
    ActionChains(opened).move_to_element(mark).click().perform()
    _wait(opened, _dialog(opened).is_displayed)


def test_deep_link_opens_the_list(opened, address):
    _open(opened, f"{address}#e-1")
    _wait(opened, _dialog(opened).is_displayed)
    _open(opened, f"{address}#e-999")
    assert not _dialog(opened).is_displayed()


def test_back_closes_the_list(opened):
    _number(opened).click()
    _wait(opened, _dialog(opened).is_displayed)
    opened.back()
    _wait(opened, lambda: not _dialog(opened).is_displayed())


def test_hostile_evidence_is_inert(opened):
    number = opened.find_elements(By.CSS_SELECTOR, "table tbody button.number")[2]
    number.click()
    _wait(opened, _dialog(opened).is_displayed)
    quote = opened.find_element(By.CSS_SELECTOR, "dialog blockquote")
    assert opened.execute_script("return arguments[0].textContent", quote) == HOSTILE
    assert opened.find_elements(By.TAG_NAME, "img") == []


def test_the_page_where_something_was_read_is_a_link(opened):
    opened.find_element(By.CSS_SELECTOR, "table tbody button.number").click()
    _wait(opened, _dialog(opened).is_displayed)
    links = opened.find_elements(By.CSS_SELECTOR, "dialog blockquote a")
    assert [(link.text, link.get_attribute("href")) for link in links] == [(PAGE, PAGE)]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_page(opened, address, size, scheme):
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    _size(opened, size)
    _open(opened, address)
    width = opened.execute_script("return document.documentElement.scrollWidth")
    assert width <= size[0]
    paper = opened.execute_script(
        "return getComputedStyle(document.documentElement).backgroundColor"
    )
    assert paper == {"light": "rgb(252, 251, 248)", "dark": "rgb(19, 24, 30)"}[scheme]


def test_list_is_a_sheet_at_the_foot_of_a_phone(opened, address):
    _size(opened, PHONE)
    _open(opened, address)
    opened.find_element(By.CSS_SELECTOR, "ul button.number").click()
    _wait(opened, _dialog(opened).is_displayed)
    box = opened.execute_script(
        "return arguments[0].getBoundingClientRect().toJSON()", _dialog(opened)
    )
    assert box["width"] == PHONE[0]
    assert box["bottom"] == pytest.approx(PHONE[1], abs=20)
    assert not opened.find_element(By.CSS_SELECTOR, ".contents details").get_attribute("open")


def test_theme_button_turns_the_colors(opened):
    button = opened.find_element(By.CSS_SELECTOR, "button.theme")
    before = button.get_attribute("aria-pressed")
    button.click()
    assert button.get_attribute("aria-pressed") != before
    button.click()
    assert button.get_attribute("aria-pressed") == before
    opened.execute_script("localStorage.clear()")


def test_page_reads_without_scripts(opened, address):
    opened.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        _open(opened, address)
        number = _number(opened)
        assert number.is_displayed()
        assert number.value_of_css_property("text-decoration-line") == "none"
        assert not opened.find_element(By.CSS_SELECTOR, "button.theme").is_displayed()
        assert opened.find_element(By.CSS_SELECTOR, ".contents li a").is_displayed()
    finally:
        opened.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_page_asks_for_nothing(opened, address):
    opened.get_log("performance")
    _open(opened, address)
    asked = [
        entry["message"]
        for entry in opened.get_log("performance")
        if '"Network.requestWillBeSent"' in entry["message"] and "http" in entry["message"]
    ]
    assert [message for message in asked if '"url":"http' in message] == []
