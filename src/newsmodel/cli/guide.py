"""What `--help` says."""

ABOUT = """\
Who said what in a news article, when, and who disputes it.

  newsmodel analyze talks.txt                   a table of one article
  newsmodel read page.html                      what is read from a file, and from where
  newsmodel ask wire/*.txt --by Brandvold       what one person said in many
  newsmodel ingest news.db wire/*.txt           keep many, for ask --corpus news.db
  newsmodel report talks.txt                    a page to look at: report.html
"""
CODES = """\
FILE may be a pattern in quotation marks: "wire/**/*.txt".
Exit codes: 0 all is well; 1 some input could not be read, the rest is done; 2 wrong usage.
"""
ANALYZE = """\
Print who said what in each article, when, and who disputes whom.

The first column is the day on which it was said: "day unknown" where the article does not tell, for the day of
publication is not assumed. Then who said it, with the role; what the speaker does by saying it, and how much of it
is quoted; and the words.
"""
ANALYZE_EXAMPLES = f"""\
examples:
  newsmodel analyze talks.txt
  newsmodel analyze --explain talks.txt         the rule and the words behind each line
  newsmodel analyze --json wire/*.txt | jq -r '.statements[].text'
  pbpaste | newsmodel analyze -

{CODES}"""
ASK = """\
Print the statements of many articles that match all of the options, newest article first, with who disputes them.
"""
ASK_EXAMPLES = f"""\
examples:
  newsmodel ask wire/*.txt --by Brandvold --about pay
  newsmodel ask wire/*.txt --about '"night shifts" offer'
  newsmodel ask 'wire/**/*.txt' --by "Tasker, Owen" --since 2024-05-13 --until 2024-05-15
  newsmodel ask --corpus news.db --about strike

A statement is sought by the day on which it was said. One whose day the article does not tell is left out as soon
as --since or --until is given; how many there are is said at the end. --published goes by the article.

{CODES}"""


READ = """\
Print what is read from each file: the fields of each article, where each was found, and what could not be read.

Nothing is analysed: so you see whether a source is read well before you ask who said what.
"""
READ_EXAMPLES = f"""\
examples:
  newsmodel read page.html
  newsmodel read --parser csv 'export/*.txt'
  newsmodel read --json 'wire/**/*.xml' | jq -r .title

{CODES}"""
PARSERS = """\
Print the formats that can be read; with FILE, of which of them each file may be, the surest first.
"""
PARSERS_EXAMPLES = f"""\
examples:
  newsmodel parsers
  newsmodel parsers export.dat

{CODES}"""
COMPLETION = """\
Print a script that makes the shell complete what you type of the command: names of commands, options and files.
"""
COMPLETION_EXAMPLES = """\
examples:
  newsmodel completion bash > ~/.local/share/bash-completion/completions/newsmodel
  newsmodel completion zsh > ~/.zfunc/_newsmodel

It needs the extra shell: pip install 'newsmodel[shell]'
"""
INGEST = """\
Read and analyse articles, and keep them in the file of a corpus, which is made if there is none.

Each article is there as soon as it is done. The same command again goes on where it was ended, and analyses only what
is new.
"""
INGEST_EXAMPLES = f"""\
examples:
  newsmodel ingest news.db wire/*.txt
  newsmodel ingest news.db 'wire/**/*.xml' --workers 4
  newsmodel ingest news.db 'wire/**/*.xml' --link

{CODES}"""
REPORT = """\
Write a page to look at: of one article, its text with the statements marked, who said what when, and who disputes whom;
of many, who speaks most, when, who disputes whom, and all statements.

The page is one file that needs nothing else: it loads nothing, and opens in any browser.
"""
REPORT_EXAMPLES = f"""\
examples:
  newsmodel report talks.txt
  newsmodel report 'wire/**/*.txt' --about strike --title "The strike" --output strike.html
  newsmodel report --corpus news.db

{CODES}"""


PARSER = "the format of the files, by the name of its parser, such as csv; else told by how each begins"
