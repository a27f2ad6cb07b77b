package dev.claimant.ingest.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimant.document.Metadata;
import dev.claimant.document.Span;
import dev.claimant.ingest.DocumentException;
import dev.claimant.ingest.DocumentException.Reason;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.ingest.DocumentReader.Reading;
import dev.claimant.ingest.Format;
import dev.claimant.ingest.PagesTest;
import dev.claimant.ingest.RawDocument;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JsoupPageTest {
  private static final DocumentReader READER = new DocumentReader(UTF_8, text -> "eng");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final String CAFE =
      "<html><head>%s</head><body><p>“Two cafés,” he said.</p></body></html>";

  private static Reading read(byte[] bytes, Optional<Charset> charset, Metadata metadata)
      throws DocumentException {
    return READER.read(new RawDocument("d", "d.html", Format.HTML, bytes, charset, metadata));
  }

  private static Reading read(String html) throws DocumentException {
    return read(html.getBytes(UTF_8), Optional.empty(), Metadata.NONE);
  }

  private static String text(String body) throws DocumentException {
    return read("<html><body>" + body + "</body></html>").document().text();
  }

  private static Metadata metadata(String head) throws DocumentException {
    String page = "<html><head>" + head + "</head><body><p>Two ships sank.</p></body></html>";
    return read(page).document().metadata();
  }

  private static void assertRejected(byte[] bytes, Reason reason, String message) {
    assertThatThrownBy(() -> read(bytes, Optional.empty(), Metadata.NONE))
        .isInstanceOfSatisfying(
            DocumentException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(message);
  }

  private static void assertRejected(String html, Reason reason, String message) {
    assertRejected(html.getBytes(UTF_8), reason, message);
  }

  /** A vertical bar is a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>One</p><p>two</p> ~ One||two",
        "One <b>b</b>old w<i>o</i>rd ~ One bold word",
        "One<br>two<br> <br>three ~ One|two||three",
        "<p>  10&nbsp;000\u202Fmen  in\t  all </p> ~ 10 000 men in all",
        "gov&shy;ern&#x200B;ment ~ government",
        "<p>Fish &amp; chips &lt;now&gt; &mdash; &#128031;</p> ~ Fish & chips <now> — 🐟",
        "<p>He said <q> no </q>, twice</p> ~ He said “ no ”, twice",
        "<h2>Why</h2>Because<ul><li>one<li>two</ul> ~ Why||Because||one||two",
        "<p>Before</p><blockquote>Quoted</blockquote>After ~ Before||Quoted||After",
        "<p>He <ins>never</ins> <del>always</del> lies</p> ~ He never lies",
        "<p>CO<sub>2</sub></p> ~ CO2",
        "<my-part>One</my-part><my-part>two</my-part> ~ One two",
        "<script>var x = 'no'</script><style>p{}</style><p>Yes</p><!-- no --> ~ Yes",
        "<p>Seen</p><p hidden>no</p><p style='color:red; display : none'>no</p> ~ Seen",
        "<p>Seen</p><noscript>Turn on JavaScript</noscript><template>no</template> ~ Seen",
        "<select><option>no</select><button>no</button><p>Seen</p> ~ Seen",
      })
  void textIsAsABrowserShowsIt(String body, String text) throws Exception {
    assertThat(text(body)).isEqualTo(text.replace("|", "\n"));
  }

  @Test
  void aTableIsALineARow() throws Exception {
    assertThat(
            text(
                "<table><thead><tr><th>Stock<th>2024<th>2025<tbody><tr><td>Cod<td><p>12,400</p>"
                    + "<td>15,500<tr><td>Herring<td><td>none</table><p>In tonnes</p>"))
        .isEqualTo("Stock | 2024 | 2025\nCod | 12,400 | 15,500\nHerring | none\n\nIn tonnes");
  }

  @Test
  void aTableThatLaysOutThePageIsParagraphs() throws Exception {
    assertThat(text("<table><tr><td>Menu<td><p>One.</p><p>Two.</p></table>"))
        .isEqualTo("Menu\n\nOne.\n\nTwo.");
  }

  @Test
  void preformattedTextIsReadAsPlainTextIs() throws Exception {
    String wrapped =
        """
        The harbour master said on Tuesday that the old crane would be taken down
        before the winter storms. It has stood on the quay since the yard was
        opened, and few in the town can remember the skyline without it.

        Two firms have offered to do the work.
        """;
    assertThat(text("<p>News:</p><pre>" + wrapped + "</pre>"))
        .isEqualTo("News:\n\n" + wrapped.strip().replace("\n", " ").replace("  ", "\n\n"));
    assertThat(text("<pre>One\nTwo</pre>")).isEqualTo("One\n\nTwo");
  }

  @Test
  void offsetsAreIntoTheExtractedText() throws Exception {
    Reading reading = read("<html><body><p>😀 &#128031;</p><p>two</p></body></html>");
    assertThat(reading.document().text()).isEqualTo("😀 🐟\n\ntwo");
    assertThat(reading.document().paragraphs()).containsExactly(new Span(0, 5), new Span(7, 10));
    assertThat(reading.document().pages()).isEmpty();
  }

  @Test
  void theHashIsOfTheBytes() throws Exception {
    assertThat(read("abc").document().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aShortPageIsAllArticle() throws Exception {
    Reading reading = read("<div>Menu</div><p>Two ships sank.</p>");
    assertThat(reading.document().text()).isEqualTo("Menu\n\nTwo ships sank.");
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void theHeadlineIsNoPartOfTheText() throws Exception {
    Reading reading =
        read("<title>Two ships sink - News</title><h1>Two ships sink</h1><p>They sank.</p>");
    assertThat(reading.document().text()).isEqualTo("They sank.");
    assertThat(reading.document().metadata().title()).contains("Two ships sink");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void aByteOrderMarkGoesBeforeAllElse(String charset) throws Exception {
    String page = "\uFEFF" + CAFE.formatted("<meta charset=koi8-r>");
    byte[] bytes = page.getBytes(charset);
    assertThat(read(bytes, Optional.of(ISO_8859_1), Metadata.NONE).document().text())
        .isEqualTo("“Two cafés,” he said.");
  }

  @Test
  void whatIsKnownOfTheEncodingGoesBeforeWhatThePageSays() throws Exception {
    byte[] bytes = CAFE.formatted("<meta charset=utf-8>").getBytes(WINDOWS);
    assertThat(read(bytes, Optional.of(ISO_8859_1), Metadata.NONE).document().text())
        .isEqualTo("“Two cafés,” he said.");
    assertThat(
            read(CAFE.formatted("").getBytes(UTF_16LE), Optional.of(UTF_16LE), Metadata.NONE)
                .document())
        .extracting(document -> document.text())
        .isEqualTo("“Two cafés,” he said.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=windows-1252>",
        "<META CHARSET=\"ISO-8859-1\"/>",
        "<meta http-equiv='Content-Type' content='text/html; charset=latin1'>",
        "<meta charset=no-such-thing><meta charset=cp1252>",
      })
  void thePageSaysItsEncoding(String declaration) throws Exception {
    byte[] bytes = CAFE.formatted(declaration).getBytes(WINDOWS);
    assertThat(read(bytes, Optional.empty(), Metadata.NONE).document().text())
        .isEqualTo("“Two cafés,” he said.");
  }

  @Test
  void aPageInUtf16NeedsNoMark() throws Exception {
    assertThat(
            read(CAFE.formatted("").getBytes(UTF_16BE), Optional.empty(), Metadata.NONE)
                .document()
                .text())
        .isEqualTo("“Two cafés,” he said.");
  }

  @Test
  void aPageThatDeclaresWhatItCannotBeIsUtf8() throws Exception {
    assertThat(read(CAFE.formatted("<meta charset=utf-16>")).document().text()).contains("cafés");
  }

  @Test
  void theReadersEncodingIsTheLast() throws Exception {
    RawDocument raw =
        new RawDocument(
            "d",
            "d",
            Format.HTML,
            CAFE.formatted("").getBytes(WINDOWS),
            Optional.empty(),
            Metadata.NONE);
    assertThat(new DocumentReader(WINDOWS, text -> "eng").read(raw).document().text())
        .isEqualTo("“Two cafés,” he said.");
  }

  @Test
  void aPageInAnotherEncodingThanItSaysIsRejected() {
    assertRejected(
        CAFE.formatted("<meta charset=utf-8>").getBytes(WINDOWS),
        Reason.ENCODING,
        "3 of 21 characters could not be decoded from UTF-8");
  }

  @Test
  void aCharacterInAThousandThatCannotBeDecodedIsAWarning() throws Exception {
    byte[] bytes = ("<p>" + "All is well. ".repeat(100) + "caf\u00E9").getBytes(ISO_8859_1);
    assertThat(read(bytes, Optional.empty(), Metadata.NONE).warnings())
        .containsExactly("1 of 1,304 characters could not be decoded from UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-11-20 | <meta property='article:published_time' content='2024-11-20T23:30:00-05:00'>",
        "2024-11-20 | <meta name=pubdate content='Wed, 20 Nov 2024 07:30:00 GMT'>",
        "2024-11-20 | <meta name=DC.date.issued content=2024-11-20>",
        "2024-11-20 | <meta name=date content='November 20, 2024 5:30 PM'>",
        "2024-11-20 | <meta name=date content='20 nov 2024'>",
        "2024-11-20 | <meta name=parsely-pub-date content=20241120T0730>",
        "2024-11-20 | <meta name=date content=soon><meta name=pubdate content=2024/11/20>",
        "2024-11-20 | <meta name=date content=2001-01-01><meta itemprop=datePublished"
            + " content=2024-11-20>",
        "2024-11-20 | <script type=application/ld+json>{\"@graph\": [{\"@type\": \"WebSite\"},"
            + " [{\"datePublished\": \"2024-11-20T07:30Z\"}],]}</script>",
        "           | <script type=application/ld+json>{\"datePublished\": </script>",
        "           | <script type=application/ld+json>{\"datePublished\": 5}</script>",
        "           | <script type=application/ld+json></script>",
        "           | <meta name=date content='11/12/2024'>",
        "           | <meta name=date content='2024-13-41'>",
        "           | <meta name=date content='1970-01-01T00:00:00Z'>",
        "           | <meta name=date>",
      })
  void theDateOfPublicationIsTheFirstThatIsOne(LocalDate date, String head) throws Exception {
    assertThat(metadata(head).date()).isEqualTo(Optional.ofNullable(date));
  }

  @Test
  void theElementOfTheDateCanStandInTheText() throws Exception {
    Reading reading =
        read("<p>Two ships sank.<time itemprop=datePublished datetime='2024-11-20'>today</time>");
    assertThat(reading.document().date()).contains(LocalDate.of(2024, 11, 20));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two ships sink | <meta property=og:title content=' Two  ships sink'><title>News</title>",
        "Two ships sink | <meta name=twitter:title content='Two ships sink'>",
        "Two ships sink off Norway | <title>Two ships sink off Norway - The News</title>",
        "               | <title> </title>",
        "               | <meta property=og:title content=''>",
      })
  void theTitleIsTheHeadline(String title, String head) throws Exception {
    assertThat(metadata(head).title()).isEqualTo(Optional.ofNullable(title));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Lee         | <meta name=author content='By Ann Lee'>",
        "Ann Lee         | <meta property=article:author content='https://example.org/ann'>"
            + "<meta name=author content='Ann Lee'>",
        "Ann Lee, Bo Oz  | <script type=application/ld+json>{\"author\": [{\"name\": \"Ann Lee\"},"
            + " \"Bo Oz\"]}</script><meta name=author content=admin>",
        "                | <meta name=author content=' '>",
      })
  void theBylineIsTheNames(String byline, String head) throws Exception {
    assertThat(metadata(head).byline()).isEqualTo(Optional.ofNullable(byline));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ann Lee; By Ann Lee, 3 June 2024",
        "Ann Lee; By Ann Lee | Updated 3 Jun 2024, 10:15 am",
        "Ann Lee; Ann LeePublished June 3, 2024 at 10:00 a.m. EDT",
        "Ann Lee; Published on 3 June 2024 by Ann Lee",
        "Ann Lee; 2024-06-03T10:15:00Z · Ann Lee",
        "Ann Lee; Ann Lee — 5 hours ago",
        "Ann Lee; Ann Lee (03/06/2024)",
        "Ann Lee and Bo Oz; by Ann Lee and Bo Oz on Monday, June 3rd",
        "Theresa May; Theresa May 3 June 2024",
        "June Mark 12; June Mark 12",
        "Ann Lee | The News; By Ann Lee | The News",
        "Julie April; Julie April",
        "; 3 June 2024",
        "; Updated: Monday, 3 June 2024, 10.15",
      })
  void theBylineIsWithoutDates(String names, String byline) throws Exception {
    assertThat(metadata("<meta name=author content='" + byline + "'>").byline())
        .isEqualTo(Optional.ofNullable(names));
  }

  private static final String STORY =
      "<p>The old crane on the quay came down at noon, the harbour said on Monday.</p>"
          + "<p>“It was older than the town hall, and it looked it,” said the mayor, Ann Roe.</p>"
          + "<p>Nobody was hurt, and two of the three ships that lay there have left for Oster.</p>";

  private static final String STORY_TEXT =
      """
      The old crane on the quay came down at noon, the harbour said on Monday.

      “It was older than the town hall, and it looked it,” said the mayor, Ann Roe.

      Nobody was hurt, and two of the three ships that lay there have left for Oster.""";

  /** What stands among the paragraphs of an article, and is no part of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=a><figcaption>The crane in 1911. Photo: Kit Mann</figcaption></figure>",
        "<div class='imageCaption'>The crane in 1911.</div>",
        "<div class=newsletter-box><p>Get the best of the port.</p><a href=/n>Sign up</a></div>",
        "<div class=x1><p>Get the best of the port.</p><form><input type=email></form></div>",
        "<div id=RelatedArticles><p>Ten ships that sank last year, and why nobody was told.</p></div>",
        "<p><a href=/a>Ten ships that sank last year</a></p>",
        "<p>Read more: <a href=/a>Ten ships that sank</a></p>",
        "<p>Advertisement</p>",
        "<p>© 2024 The News. All rights reserved.</p>",
        "<ul><li><a href=/a>Ten ships that sank last year</a><li><a href=/b>The town that has no port</a></ul>",
        "<section class=c-author-bio><p>Ann Lee writes on ports. She lives in Oster.</p></section>",
        "<div class='cookie-wall'><p>We use cookies to see what you read.</p></div>",
      })
  void whatIsNoPartOfAnArticleIsLeftOut(String box) throws Exception {
    assertThat(text(STORY + box)).isEqualTo(STORY_TEXT);
    assertThat(text(box + STORY)).isEqualTo(STORY_TEXT);
    assertThat(text(STORY.replaceFirst("</p>", "</p>" + box))).isEqualTo(STORY_TEXT);
  }

  /** What looks like it, and is a part. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Related: so all of them are, by blood or by marriage.</p>",
        "<p>See <a href=/a>the report</a> for more.</p>",
        "<p>Read more slowly, says <a href=/a>the poet</a>, whose books are short.</p>",
        "<p>They are:</p><ul><li><a href=/a>Ann Roe of the Harbour Party</a><li><a href=/b>Bo Oz of the other one</a></ul>",
        "<figure><table><tr><td>Cod<td>5</table><figcaption>In tonnes</figcaption></figure>",
      })
  void whatOnlyLooksLikeABoxStays(String part) throws Exception {
    assertThat(text(STORY + part)).startsWith(STORY_TEXT + "\n\n");
    assertThat(text(STORY + part).length())
        .isGreaterThan(STORY_TEXT.length() + org.jsoup.Jsoup.parse(part).text().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"related", "share", "topics", "cookie", "caption"})
  void anArticleStaysWhateverItsElementsAreCalled(String name) throws Exception {
    assertThat(text("<div class=" + name + ">" + STORY + "</div>")).isEqualTo(STORY_TEXT);
    String wrapped =
        STORY.replace("<p>", "<div class=" + name + "><p>").replace("</p>", "</p></div>");
    assertThat(text(wrapped)).isEqualTo(STORY_TEXT);
  }

  @Test
  void theDateAboveATextIsItsDateIfThePageTellsNoOther() throws Exception {
    Reading reading = read("<div>Monday, 3 June 2024, 10:15 BST</div>" + STORY);
    assertThat(reading.document().text()).isEqualTo(STORY_TEXT);
    assertThat(reading.document().date()).contains(LocalDate.of(2024, 6, 3));
    Reading dated = read("<meta name=date content=2024-06-01><p>3 June 2024</p>" + STORY);
    assertThat(dated.document().text()).isEqualTo(STORY_TEXT);
    assertThat(dated.document().date()).contains(LocalDate.of(2024, 6, 1));
    assertThat(text(STORY + "<p>3 June 2024</p>")).endsWith("\n\n3 June 2024");
  }

  @Test
  void aPageOfWhichHardlyAnythingIsReadSaysSo() throws Exception {
    String article =
        "<article>" + "<p>The crane came down, the harbour said.".repeat(10) + "</article>";
    assertThat(read(article + "<nav>" + "Ships ".repeat(700) + "</nav>").warnings())
        .containsExactly(
            "the article found in the page has 70 of its 770 words: look whether it is whole");
    assertThat(read(article + "<nav>" + "Ships ".repeat(500) + "</nav>").warnings()).isEmpty();
  }

  @Test
  void theUrlIsTheCanonicalOne() throws Exception {
    assertThat(
            metadata(
                    "<meta property=og:url content='https://example.org/b'>"
                        + "<link rel=canonical href='https://example.org/a'>")
                .url())
        .contains("https://example.org/a");
    assertThat(metadata("<link rel=canonical href='/a'>").url()).isEmpty();
  }

  @Test
  void whatIsKnownGoesBeforeWhatThePageSays() throws Exception {
    Metadata known =
        new Metadata(
            Optional.of(LocalDate.of(2020, 1, 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.of("https://example.org/known"),
            Map.of("desk", "sea"));
    String page =
        "<title>Two ships sink</title><meta name=date content=2024-11-20>"
            + "<link rel=canonical href='https://example.org/a'><p>Two ships sank.";
    assertThat(read(page.getBytes(UTF_8), Optional.empty(), known).document().metadata())
        .isEqualTo(
            new Metadata(
                known.date(),
                Optional.of("Two ships sink"),
                Optional.empty(),
                known.url(),
                known.other()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<html></html>",
        "<html><body> &nbsp; </body></html>",
        "<html><head><title>No body</title></head></html>",
        "<html><frameset cols='1,2'><frame src=a><noframes>Get a browser</noframes></frameset>",
        "<script>'all of it'</script>",
        "<!--",
        "<p",
      })
  void aPageWithoutTextIsEmpty(String html) {
    assertRejected(html, Reason.EMPTY, "the page has no text");
  }

  @Test
  void aDeepPageIsRejected() {
    String deep = "<div>".repeat(10_000) + "text";
    assertRejected(deep, Reason.MALFORMED, "nested too deeply");
    assertRejected("<div>".repeat(100_000), Reason.TOO_LONG, "elements");
    assertThatCode(() -> text("<div>".repeat(200) + "text")).doesNotThrowAnyException();
  }

  @Test
  void aPageThatIsTooLargeIsRejected() {
    assertRejected(new byte[10_000_001], Reason.TOO_LONG, "10,000,001 bytes");
    assertRejected("<p>" + "All is well. ".repeat(80_000), Reason.TOO_LONG, "characters");
    assertRejected("<p>a".repeat(60_000), Reason.TOO_LONG, "elements");
    assertRejected("a<!---->".repeat(60_000), Reason.TOO_LONG, "elements, texts and comments");
  }

  @Test
  void noMetadataIsSoLongThatRecordsWouldSuffer() throws Exception {
    assertThat(metadata("<meta property=og:title content='" + "a".repeat(501) + "'>").title())
        .isEmpty();
  }

  @Test
  void aPageCutOffAnywhereIsReadOrRejected() throws Exception {
    byte[] page = Files.readAllBytes(PagesTest.cases().get(0));
    for (int length = 0; length < page.length; length += 97) {
      byte[] cut = Arrays.copyOf(page, length);
      try {
        assertThat(read(cut, Optional.empty(), Metadata.NONE).document().text()).isNotBlank();
      } catch (DocumentException e) {
        assertThat(e.reason()).isIn(Reason.EMPTY, Reason.ENCODING);
      }
    }
  }

  @Test
  void randomTagsAreReadOrRejected() {
    List<String> parts =
        List.of(
            "<p>",
            "</p>",
            "<div class=comment>",
            "</div>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<a href=x>",
            "</a>",
            "<br>",
            "<b>",
            "</i>",
            "<form>",
            "<h1>",
            "<h2>",
            "<pre>",
            "<q>",
            "<li>",
            "<svg>",
            "<math>",
            "<select>",
            "<template>",
            "<frameset>",
            "<noscript>",
            "<img src='\"]'>",
            "text, and more of it, ",
            "&#0;",
            "&#xD800;",
            "\0",
            "<!--",
            "-->",
            "<![CDATA[",
            "<?xml ?>",
            "\"",
            "<body>",
            "</html>",
            "<title>");
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      StringBuilder page = new StringBuilder();
      for (int j = random.nextInt(80); j >= 0; j--) {
        page.append(parts.get(random.nextInt(parts.size())));
      }
      try {
        assertThat(read(page.toString()).document().text()).isNotBlank();
      } catch (DocumentException e) {
        assertThat(e.reason()).isIn(Reason.EMPTY, Reason.ENCODING, Reason.BINARY);
      }
    }
  }

  @Test
  void randomBytesAreRejected() {
    byte[] noise = new byte[4000];
    new Random(3).nextBytes(noise);
    byte[] page = "<html><body><p>".getBytes(UTF_8);
    System.arraycopy(page, 0, noise, 0, page.length);
    assertRejected(noise, Reason.ENCODING, "could not be decoded");
  }
}
