package dev.claimant.ingest.html;

import static dev.claimant.ingest.TestInputs.bytes;
import static dev.claimant.ingest.TestInputs.gzip;
import static dev.claimant.ingest.TestInputs.read;
import static dev.claimant.ingest.TestInputs.shown;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimant.document.Metadata;
import dev.claimant.ingest.DocumentReader;
import dev.claimant.ingest.Item;
import dev.claimant.ingest.RawDocument;
import dev.claimant.ingest.TestInputs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsoupFeedTest {
  private static String rss(String items) {
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>News</title>"
        + "<description>All of it</description>"
        + items
        + "</channel></rss>\n";
  }

  private static String item(String children) {
    return "<item>" + children + "</item>";
  }

  private static String atom(String entries) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title>" + entries + "</feed>";
  }

  private static RawDocument only(String feed) {
    List<Item> items = read(feed);
    assertThat(items).hasSize(1);
    return (RawDocument) items.get(0);
  }

  private static String text(RawDocument document) throws Exception {
    return new DocumentReader(UTF_8, any -> "eng").read(document).document().text();
  }

  private static String text(String feed) throws Exception {
    return text(only(feed));
  }

  @Test
  void anItemOfRssIsADocument() throws Exception {
    RawDocument document =
        only(
            rss(
                item(
                    "<title>Crane &amp;amp; ship gone</title><link>https://x.example/1</link>"
                        + "<guid isPermaLink=\"false\">n-17</guid>"
                        + "<pubDate>Wed, 20 Nov 2024 23:10:00 -0500</pubDate>"
                        + "<author>ann@x.example (Ann Lee)</author>"
                        + "<media:title>A picture</media:title>"
                        + "<description>&lt;p&gt;The &lt;b&gt;crane&lt;/b&gt; came down.&lt;/p&gt;"
                        + "&lt;p&gt;All.</description>")));
    assertThat(document.id()).isEqualTo("in/n-17");
    assertThat(document.name()).isEqualTo("in.file, item 1");
    assertThat(document.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of(LocalDate.of(2024, 11, 20)),
                Optional.of("Crane & ship gone"),
                Optional.of("Ann Lee"),
                Optional.of("https://x.example/1"),
                Map.of()));
    assertThat(text(document)).isEqualTo("The crane came down.\n\nAll.");
  }

  @Test
  void anEntryOfAtomIsADocument() throws Exception {
    RawDocument document =
        only(
            atom(
                "<entry><title type=\"html\">Crane &lt;i&gt;gone&lt;/i&gt;</title>"
                    + "<link rel=\"self\" href=\"https://x.example/self\"/>"
                    + "<link href=\"https://x.example/1\"/><id>tag:x.example,2024:17</id>"
                    + "<published>2024-11-20T08:00:00Z</published>"
                    + "<updated>2024-11-22T08:00:00Z</updated>"
                    + "<author><name>Ann Lee</name><email>a@x.example</email></author>"
                    + "<author><name>Bo Oz</name></author>"
                    + "<summary>Short.</summary>"
                    + "<content type=\"xhtml\"><div><p>The <b>crane</b> came down.</p></div>"
                    + "</content></entry>"));
    assertThat(document.id()).isEqualTo("in/tag:x.example,2024:17");
    assertThat(document.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of(LocalDate.of(2024, 11, 20)),
                Optional.of("Crane gone"),
                Optional.of("Ann Lee, Bo Oz"),
                Optional.of("https://x.example/1"),
                Map.of()));
    assertThat(text(document)).isEqualTo("The crane came down.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The crane came down. | <description>The crane came down.</description>",
        "AT&T < 5. | <description>AT&amp;amp;T &amp;lt; 5.</description>",
        "The crane. | <description><![CDATA[<p>The crane.</p>]]></description>",
        "All of it. | <description>Short.</description><content:encoded><![CDATA[<p>All of it.]]>"
            + "</content:encoded>",
        "Short. | <description>Short.</description><content:encoded><![CDATA[<img src=a>]]>"
            + "</content:encoded>",
        "A crane. | <description>A <b>crane</b>.</description>",
        "Gone. | <description>&lt;script&gt;x&lt;/script&gt;Gone.&lt;img src=x&gt;</description>",
      })
  void theTextIsTheWholeOneOrElseTheSummary(String text, String children) throws Exception {
    assertThat(text(rss(item(children)))).isEqualTo(text);
  }

  @Test
  void plainTextInAtomIsNoMarkup() throws Exception {
    assertThat(text(atom("<entry><content type=\"text\">1 &lt;b&gt; 2</content></entry>")))
        .isEqualTo("1 <b> 2");
    assertThat(
            text(
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>T</a:title>"
                    + "<a:summary>Gone.</a:summary></a:entry></a:feed>"))
        .isEqualTo("Gone.");
  }

  @Test
  void olderFeedsAreRead() throws Exception {
    String rdf =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!-- news -->\n"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns=\"http://purl.org/rss/1.0/\"><channel><items/></channel>"
            + "<item rdf:about=\"x\"><title>T</title><link>https://x.example/1</link>"
            + "<dc:date>2024-11-20</dc:date><dc:creator>Ann Lee</dc:creator>"
            + "<description>A café.</description></item></rdf:RDF>";
    List<Item> items = read(new java.io.ByteArrayInputStream(rdf.getBytes(ISO_8859_1)));
    assertThat(text((RawDocument) items.get(0))).isEqualTo("A café.");
    assertThat(((RawDocument) items.get(0)).metadata().byline()).contains("Ann Lee");
    assertThat(
            text(
                "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://x/rss.dtd\">"
                    + rss(item("<description>Gone.</description>")).substring(22)))
        .isEqualTo("Gone.");
  }

  @Test
  void itemsAreNumberedAndEncodingsKnown() {
    String feed =
        rss(item("<description>A.</description>") + item("<description>Bé.</description>"));
    for (byte[] file :
        List.of(bytes(feed), ("\uFEFF" + feed).getBytes(UTF_16LE), gzip(bytes(feed)))) {
      assertThat(shown(file)).containsExactly("in/1 | FRAGMENT | A.", "in/2 | FRAGMENT | Bé.");
    }
  }

  @Test
  void anItemWithoutATextIsEmpty() {
    assertThat(
            shown(bytes(rss(item("<title>Gone</title>") + item("<description>A.</description>")))))
        .containsExactly(
            "in/1 | EMPTY | the item of the feed has no text, but for a title perhaps",
            "in/2 | FRAGMENT | A.");
    assertThat(shown(bytes(rss("")))).containsExactly("in | EMPTY | the feed has no items");
    assertThat(shown(bytes("<rss version='2'>")))
        .containsExactly("in | MALFORMED | the feed ends too soon: get it again");
  }

  @Test
  void theLastItemOfACutOffFeedIsBad() {
    String one = item("<description>A.</description>");
    String feed = rss(one + one + item("<description>The crane did not come down.</description>"));
    String cut = feed.substring(0, feed.indexOf(" did not"));
    assertThat(shown(bytes(cut)))
        .containsExactly(
            "in/1 | FRAGMENT | A.",
            "in/2 | FRAGMENT | A.",
            "in/3 | MALFORMED | the feed ends too soon: get it again");
  }

  @Test
  void entitiesOfItsOwnAreNotRead() throws Exception {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + "<rss version=\"2.0\"><channel><item><description>A &b; &f; b.</description></item>"
            + "</channel></rss>";
    assertThat(shown(bytes(bomb)).toString()).doesNotContain("root:").doesNotContain("aaaaaaaa");
    String inside = rss(item("<description>A &b; &f; b.</description>"));
    assertThat(text(inside)).isEqualTo("A &b; &f; b.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss> is a format.",
        "<?xml version=\"1.0\"?><nitf><item>a</item></nitf>",
        "<feed><entry>a</entry></feed>",
        "See <rss version=\"2.0\"> for more.",
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><a/></rdf:RDF>",
      })
  void whatOnlyLooksAlikeIsText(String text) {
    assertThat(shown(bytes(text))).containsExactly("in | TEXT | " + text);
  }

  @Test
  void hostileFeedsEndSoon() {
    String open = rss(item("<description>A.</description>")).replace("</channel></rss>", "");
    for (String part : List.of("<a>", "<item>", "<a/>", "<!--", "<![CDATA[", "&amp;", "</a>")) {
      List<String> items =
          shown(bytes(open + part.repeat((TestInputs.MAX_BYTES - 300) / part.length())));
      assertThat(items).isNotEmpty();
    }
    assertThat(shown(bytes(open + "a".repeat(TestInputs.MAX_BYTES))))
        .singleElement()
        .asString()
        .startsWith("in | TOO_LONG");
  }

  @Test
  void theEndOfFeedsOfBlogsIsNoText() throws Exception {
    assertThat(
            text(
                rss(
                    item(
                        "<description><![CDATA[<p>Gone.</p><p>The post <a href=a>Crane</a> appeared"
                            + " first on <a href=b>News</a>.</p>]]></description>"))))
        .isEqualTo("Gone.");
  }
}
