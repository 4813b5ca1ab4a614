package org.lianfang.testing.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lianfang.kernel.web.ShortWay;
import org.lianfang.testing.model.DeskEntry;
import org.springframework.stereotype.Component;

@Component
record SamplesOnTheShortWay(SampleController samples) implements ShortWay<DeskEntry> {

    @Override
    public String path() {
        return SampleController.PATH;
    }

    @Override
    public Class<DeskEntry> sent() {
        return DeskEntry.class;
    }

    @Override
    public Object answer(DeskEntry sent, HttpServletRequest request) {
        return samples.record(sent, request.getHeader(SampleController.DEVICE_TIME), request);
    }
}
