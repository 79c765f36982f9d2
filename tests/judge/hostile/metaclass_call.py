"""accepted: a class whose metaclass answers the call."""


class Meta(type):
    def __call__(cls, x):
        return 2 * x

    def __instancecheck__(cls, instance):
        return True


class double(metaclass=Meta):
    pass
