package org.lianfang.people.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;

/// Latin readings of Chinese characters, without tones; `ü` is written `v`, as on a keyboard.
final class Pinyin {

    /// Surnames that are read otherwise than the character elsewhere, with all readings under which people look for
    /// them; the reading as a surname comes first.
    private static final Map<String, List<String>> SURNAMES = readings("""
            单 shan dan  曾 zeng ceng  仇 qiu chou  解 xie jie  区 ou qu  朴 piao pu  查 zha cha  盖 ge gai  乐 yue le
            任 ren  翟 zhai di  缪 miao mou  覃 qin tan  万俟 moqi  尉迟 yuchi weichi  长孙 zhangsun changsun
            澹台 tantai dantai  种 chong zhong  逄 pang  莘 shen xin  车 che ju  都 du dou  隗 wei kui kui  祭 zhai ji
            员 yun yuan  宓 mi fu  召 shao zhao  繁 po fan  折 she zhe  秘 bi mi  黑 he hei  谌 chen shen  燕 yan
            薄 bo bao  沈 shen chen  石 shi  郇 xun huan  柏 bai bo  卜 bu  强 qiang jiang  佴 nai er  句 gou ju
            宿 su xiu  冼 xian  阚 kan  郗 xi chi  郄 qie xi  钭 tou  褚 chu  哈 ha  洗 xian xi  尹 yin  适 kuo shi
            晁 chao  过 guo  那 na  令狐 linghu  宰父 zaifu  呼延 huyan  皇甫 huangfu  鲜于 xianyu  欧阳 ouyang
            司马 sima  上官 shangguan  诸葛 zhuge  夏侯 xiahou  东方 dongfang  公孙 gongsun  慕容 murong  司徒 situ
            """);

    /// Characters of given names that are commonly read in more than one way.
    private static final Map<String, List<String>> GIVEN = readings("""
            长 chang zhang  乐 le yue  朝 chao zhao  晟 sheng cheng  茜 qian xi  行 xing hang  重 zhong chong
            传 chuan zhuan  单 dan shan  柏 bai bo  娜 na  露 lu lou  参 can shen  调 tiao diao  弹 dan tan  卜 bu
            万 wan  石 shi  都 du dou  強 qiang  强 qiang  地 di  得 de  和 he  好 hao  中 zhong  为 wei  之 zhi
            华 hua  少 shao  兴 xing  曲 qu  舍 she  大 da  子 zi  女 nv  了 le  的 de  观 guan  冠 guan  应 ying
            宁 ning  凤 feng  阿 a  景 jing  乘 cheng  盛 sheng  藏 zang cang  降 jiang  正 zheng  干 gan  相 xiang
            """);

    private static final Map<Integer, List<String>> OTHERS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /// Readings of a surname (one or two characters); empty unless it is one of the listed.
    static List<String> ofSurname(String surname) {
        return SURNAMES.getOrDefault(surname, List.of());
    }

    /// Readings of one character in a given name; empty when it is not a Chinese character known.
    static List<String> ofCharacter(int character) {
        var listed = GIVEN.get(Character.toString(character));
        return listed != null ? listed : OTHERS.computeIfAbsent(character, Pinyin::commonReading);
    }

    private static List<String> commonReading(int character) {
        if (!Character.isBmpCodePoint(character)) {
            return List.of();
        }
        var readings = PinyinHelper.toHanyuPinyinStringArray((char) character);
        return readings == null || readings.length == 0
                ? List.of()
                : List.of(readings[0].replace("u:", "v").replaceAll("[^a-z]", ""));
    }

    private static Map<String, List<String>> readings(String table) {
        var readings = new java.util.HashMap<String, List<String>>();
        Stream.of(table.strip().split("\\s{2,}|\\n", -1))
                .map(entry -> entry.strip().split(" ", -1))
                .forEach(words -> readings.put(
                        words[0], Arrays.stream(words).skip(1).distinct().toList()));
        return Map.copyOf(readings);
    }
}
