package org.lianfang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianfang.kernel.data.DataDirectory;

class DemoWishTests {

    @TempDir
    Path root;

    @Test
    void yiyang_is_played_unless_another_city_is_named() {
        assertThat(DemoWish.of(List.of())).isEqualTo(new DemoWish("yiyang", true, 0));
        assertThat(DemoWish.of(List.of("zhangjiajie", "--no-live"))).isEqualTo(new DemoWish("zhangjiajie", false, 0));
        assertThat(DemoWish.of(List.of("guyuan"))).isEqualTo(new DemoWish("guyuan", true, 0));
        assertThat(DemoWish.of(List.of("--people", "250000", "yiyang")))
                .isEqualTo(new DemoWish("yiyang", true, 250_000));
    }

    @Test
    void what_is_not_understood_is_not_guessed() {
        for (var arguments : List.of(
                List.of("huainan"),
                List.of("--people"),
                List.of("--people", "many"),
                List.of("yiyang", "zhangjiajie"))) {
            assertThatThrownBy(() -> DemoWish.of(arguments)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_directory_holds_one_city() throws IOException {
        assertThat(DemoDirectory.cityIn(root)).isEmpty();
        DemoDirectory.keep(DataDirectory.at(root), "zhangjiajie");
        assertThat(DemoDirectory.cityIn(root)).contains("zhangjiajie");
        DemoDirectory.keep(DataDirectory.at(root), "yiyang");
        assertThat(DemoDirectory.cityIn(root)).contains("zhangjiajie");
    }

    @Test
    void a_directory_from_before_there_were_two_cities_holds_yiyang() throws IOException {
        Files.writeString(root.resolve("demo-password"), "yiyang-0123456789");
        assertThat(DemoDirectory.cityIn(root)).contains("yiyang");
    }

    @Test
    void another_citys_directory_is_refused_with_what_to_do() {
        var said = new ByteArrayOutputStream();
        DemoGreeting.otherCity(root, "yiyang", "zhangjiajie", new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("益阳市", "张家界市", "Yiyang", "Zhangjiajie", root.toString(), "LIANFANG_DATA", "./lianfang demo");
    }
}
