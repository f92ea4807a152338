"""English nouns for what a statement stands in or came through: documents, channels, social media."""

from types import MappingProxyType

from newsmodel.kinds import ChannelType
from newsmodel.lang.inflect import plural
from newsmodel.lang.words import words

__all__ = ["CHANNELS", "CHANNEL_ADVERBIALS", "DOCUMENTS", "PLATFORMS"]

_DOCUMENTS = words("""
    accord act ad advert advertisement advisory affidavit agenda agreement amendment analysis announcement
    article assessment audit autobiography ballot bill biography blog blueprint book booklet briefing
    brochure budget bulletin caption census certificate charter circular communique communiqué complaint
    constitution contract convention database declaration decree deed deposition despatch diary directive
    dispatch document dossier draft e-mail editorial email essay estimate excerpt factsheet filing finding
    footnote forecast guidance guideline handbook headline history indictment inquiry journal judgement judgment
    label law lawsuit leaflet ledger legislation letter magazine mandate manifesto manual manuscript memo
    memoir memorandum message motion newsletter notice notification obituary opinion order pact pamphlet
    paper petition placard plan policy poll post poster proclamation programme proposal prospectus protocol
    provision publication questionnaire recommendation record referral release report resolution review
    rulebook ruling schedule statement statute story strategy study subpoena suit summary survey tally testimony
    text textbook transcript treaty tweet update verdict warrant webpage website
""")

DOCUMENTS = frozenset((*_DOCUMENTS, *map(plural, _DOCUMENTS))) | frozenset(
    words("analyses correspondence data evidence figures minutes research results statistics transcripts")
)
"""Singular and plural, and what is only plural."""

_CHANNELS = {
    ChannelType.SOCIAL_MEDIA: """
        tweet, retweet, social media, social media post, social media message, social network, facebook post,
        instagram post, instagram story, telegram channel, telegram post, twitter thread, post, thread, microblog,
        social media account, twitter account, social media page
    """,
    ChannelType.VIDEO: """
        video, video address, video message, video statement, video link, videotape, clip, video clip, footage,
        livestream, live stream, webcast, youtube video, recorded message
    """,
    ChannelType.BROADCAST: """
        broadcast, television, tv, radio, state television, state tv, state radio, television address, radio address,
        televised address, televised speech, televised remarks, televised debate, programme, program, show, talk show,
        news program, newscast, podcast, bulletin, phone-in
    """,
    ChannelType.NEWS_CONFERENCE: """
        news conference, press conference, joint news conference, joint press conference, briefing, press briefing,
        news briefing, media briefing, daily briefing, media conference, presser, media availability
    """,
    ChannelType.CONFERENCE_CALL: """
        conference call, earnings call, analyst call, teleconference, video conference, videoconference,
        video call, webinar
    """,
    ChannelType.INTERVIEW: """
        interview, telephone interview, phone interview, television interview, tv interview, radio interview,
        email interview, video interview, exclusive interview
    """,
    ChannelType.SPEECH: """
        speech, address, keynote, keynote speech, keynote address, sermon, homily, lecture, rally, campaign rally,
        toast, eulogy, opening remarks, prepared remarks, inaugural address, state of the union address, debate
    """,
    ChannelType.STATEMENT: """
        statement, written statement, emailed statement, joint statement, prepared statement, press release,
        news release, communique, communiqué, declaration, press statement, media statement, news statement
    """,
    ChannelType.EMAIL: "email, e-mail, email message, e-mail message",
    ChannelType.LETTER: "letter, open letter, memo, memorandum, cover letter, telegram, petition",
    ChannelType.REPORT: """
        report, study, survey, white paper, paper, note, research note, audit, annual report, op-ed, opinion piece,
        editorial, essay, column, article, book, memoir, poll
    """,
    ChannelType.BLOG_POST: "blog, blog post, blog entry, newsletter",
    ChannelType.TESTIMONY: """
        testimony, deposition, affidavit, written testimony, cross-examination, witness statement
    """,
    ChannelType.PHONE_CALL: """
        phone call, telephone call, phone conversation, telephone conversation, text message, voicemail, voice message
    """,
    ChannelType.FILING: """
        filing, prospectus, court filing, regulatory filing, securities filing, stock exchange filing, lawsuit,
        complaint, indictment, court document, court papers, court record, legal filing, brief, motion,
        petition to the court, exchange filing
    """,
}
_NO_PLURAL = frozenset(
    """
    social media,television,tv,radio,state television,state tv,state radio,footage,opening remarks,prepared remarks,
    televised remarks,court papers,testimony,written testimony,petition to the court,state of the union address
    """.replace("\n", "")
    .replace("    ", "")
    .split(",")
)


def _phrases() -> dict[str, ChannelType]:
    phrases = {}
    for channel, names in _CHANNELS.items():
        for name in (name.strip() for name in names.split(",")):
            phrases[name] = channel
            if name not in _NO_PLURAL:
                phrases[plural(name)] = channel
    return phrases


CHANNELS = MappingProxyType(_phrases())
"""Phrases in lower case, singular and plural."""

_ADVERBIALS = {
    ChannelType.EMAIL: "by email, by e-mail, via email, via e-mail, over email",
    ChannelType.LETTER: "by letter, by fax",
    ChannelType.PHONE_CALL: """
        by phone, by telephone, on the phone, on the telephone, on telephone, over the phone, over the telephone,
        by text, by text message, in a call with, during a call with, in his call with, in her call with
    """,
    ChannelType.CONFERENCE_CALL: "on a call, on the call, in a call with analysts, in a call with investors",
    ChannelType.BROADCAST: "on air, live on air",
    ChannelType.VIDEO: "by video, by video link, via video link, by videolink, via videolink, on video",
    ChannelType.TESTIMONY: """
        on the stand, on the witness stand, from the stand, from the witness stand, in the witness box,
        from the witness box, under oath, on oath
    """,
}

CHANNEL_ADVERBIALS = MappingProxyType(
    {phrase.strip(): channel for channel, phrases in _ADVERBIALS.items() for phrase in phrases.split(",")}
)
"""Phrases in lower case that need nothing around them."""

PLATFORMS = MappingProxyType(
    {
        "bluesky": "Bluesky",
        "clubhouse": "Clubhouse",
        "discord": "Discord",
        "facebook": "Facebook",
        "gab": "Gab",
        "gettr": "Gettr",
        "instagram": "Instagram",
        "kakaotalk": "KakaoTalk",
        "linkedin": "LinkedIn",
        "mastodon": "Mastodon",
        "medium": "Medium",
        "messenger": "Messenger",
        "odnoklassniki": "Odnoklassniki",
        "parler": "Parler",
        "periscope": "Periscope",
        "pinterest": "Pinterest",
        "quora": "Quora",
        "reddit": "Reddit",
        "rumble": "Rumble",
        "signal": "Signal",
        "sina weibo": "Weibo",
        "skype": "Skype",
        "slack": "Slack",
        "snapchat": "Snapchat",
        "substack": "Substack",
        "telegram": "Telegram",
        "threads": "Threads",
        "tiktok": "TikTok",
        "truth social": "Truth Social",
        "tumblr": "Tumblr",
        "twitch": "Twitch",
        "twitter": "Twitter",
        "viber": "Viber",
        "vimeo": "Vimeo",
        "vk": "VK",
        "vkontakte": "VK",
        "wechat": "WeChat",
        "weibo": "Weibo",
        "whatsapp": "WhatsApp",
        "x": "X",
        "youtube": "YouTube",
        "zoom": "Zoom",
    }
)
"""In lower case, with the spelling to show. Many are common words: a rule asks for a capital letter too."""
